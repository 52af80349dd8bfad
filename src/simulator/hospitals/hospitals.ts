/** All hospitals as one source: bed and emergency snapshots every five minutes, and diversions. */
import { drawOf } from '#lib/foundation/random.ts';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { beats, lastBeat } from '../city/calendar.ts';
import { inOrder, iso, type Emission, type SourceModel } from '../city/emission.ts';
import type { City, Hospital } from '../city/seed-tables.ts';
import { departmentsOf, type Department } from './departments.ts';
import { diversionsBetween } from './diversions.ts';
import { edAt, occupiedAt } from './occupancy.ts';

/** Freshness period of `hospital-beds`. */
const PERIOD_MS = 5 * MINUTE_MS;
/** Estimate: one city hospital in turn sends nothing for this long, so that 41 of 42 is seen. */
const SILENT_MS = 110 * MINUTE_MS;
/** The link of the silent hospital comes back this long before the next one falls silent. */
const RECOVERED_MS = 15 * MINUTE_MS;
/** Estimate: an ambulance that waits longer than 15 minutes to hand over calls the offload delayed. */
const OFFLOAD_DELAYED_SECONDS = 900;

export interface Hospitals extends SourceModel {
	/** As `between`, but only one snapshot of six. */
	past(fromMs: number, toMs: number): Emission[];
}

export function hospitalsModel(city: City, seed: number): Hospitals {
	const all = city.hospitals.map((hospital) => ({
		hospital,
		departments: departmentsOf(hospital),
		phaseMs: Math.floor(drawOf(0, 'phase', hospital.id) * PERIOD_MS)
	}));
	const cityIds = all.flatMap(({ hospital }) => (hospital.isCityHospital ? [hospital.id] : []));

	function snapshots(fromMs: number, toMs: number, everyMs: number): Emission[] {
		return all.flatMap(({ hospital, departments, phaseMs }) =>
			beats(fromMs, toMs, { periodMs: everyMs, phaseMs })
				.filter((at) => silentAt(seed, cityIds, at) !== hospital.id)
				.flatMap((at) => snapshotsAt(seed, { hospital, departments }, at))
		);
	}
	function diversions(fromMs: number, toMs: number): Emission[] {
		return all.flatMap(({ hospital }) => diversionsBetween(seed, hospital, { fromMs, toMs }));
	}
	return {
		family: 'hospitals',
		between: (fromMs, toMs) =>
			inOrder([...snapshots(fromMs, toMs, PERIOD_MS), ...diversions(fromMs, toMs)]),
		past: (fromMs, toMs) =>
			inOrder([...snapshots(fromMs, toMs, 6 * PERIOD_MS), ...diversions(fromMs, toMs)]),
		current(atMs) {
			const newest = all.flatMap(({ hospital, departments, phaseMs }) => {
				let at = lastBeat(atMs - 1, { periodMs: PERIOD_MS, phaseMs });
				while (silentAt(seed, cityIds, at) === hospital.id) at -= PERIOD_MS;
				return snapshotsAt(seed, { hospital, departments }, at);
			});
			const inForce = new Map(
				diversions(atMs - DAY_MS, atMs).map((emission) => [
					'facilityId' in emission.item ? emission.item.facilityId : '',
					emission
				])
			);
			return inOrder([...newest, ...inForce.values()]);
		}
	};
}

/** The city hospital whose link is down at the instant, or null between two. */
export function silentAt(seed: number, cityIds: readonly string[], atMs: number): string | null {
	const slot = Math.floor(atMs / SILENT_MS);
	if (atMs - slot * SILENT_MS >= SILENT_MS - RECOVERED_MS) return null;
	return cityIds[Math.floor(drawOf(seed, 'link-down', slot) * cityIds.length)] ?? null;
}

function snapshotsAt(
	seed: number,
	{ hospital, departments }: { hospital: Hospital; departments: readonly Department[] },
	at: number
): Emission[] {
	const beds = departments.map((department): Emission => {
		const { staffed } = department;
		const occupied = occupiedAt(seed, department, at);
		return {
			at,
			stream: 'hospital-beds',
			item: {
				type: 'bed_snapshot',
				facilityId: hospital.id,
				department: department.code,
				bedType: department.bedType,
				asOf: iso(at),
				staffed,
				occupied,
				available: Math.max(0, staffed - occupied)
			}
		};
	});
	return hospital.kind === 'general' ? [...beds, edSnapshot(seed, hospital, at)] : beds;
}

function edSnapshot(seed: number, hospital: Hospital, at: number): Emission {
	const ed = edAt(seed, hospital, at);
	const [triageRed, triageYellow, triageGreen] = ed.triage;
	return {
		at,
		stream: 'hospital-beds',
		item: {
			type: 'ed_snapshot',
			facilityId: hospital.id,
			asOf: iso(at),
			census: ed.census,
			waiting: ed.waiting,
			boarding: ed.boarding,
			triageRed,
			triageYellow,
			triageGreen,
			longestWaitSeconds: ed.longestWaitSeconds,
			offloadStatus: ed.offloadSeconds > OFFLOAD_DELAYED_SECONDS ? 'delayed' : 'normal',
			offloadSeconds: ed.offloadSeconds
		}
	};
}
