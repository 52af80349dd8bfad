/** One call from the first ring to the last report: who goes, and when each step is reached. */
import type { UnitStatus } from '#lib/domains/ems/unit-status.ts';
import { randomOf, type Random } from '#lib/foundation/random.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { kilometresBetween, type Place } from '../city/place.ts';
import type { City, Hospital } from '../city/seed-tables.ts';
import type { Call } from './calls.ts';
import { addDrive, freeAt, isOnDuty, motionOf, type Crew } from './crew.ts';
import { paceKmh, planDrive } from './drive.ts';

export interface Step {
	readonly status: UnitStatus;
	readonly at: number;
}

export interface Run {
	readonly call: Call;
	readonly classifiedAt: number;
	readonly endedAt: number;
	readonly ending: 'closed' | 'cancelled';
	/** Null when the call ended before a unit was sent. */
	readonly crew: Crew | null;
	readonly steps: readonly Step[];
	readonly destinationId: string | null;
}

/** Share of dispatches that end in transport. Source: 212 of 418, cocc.edu.vn 27804 (facts.csv, topic 115). */
const TRANSPORT_SHARE = 0.51;
/** Estimates: calls that need no unit, and units called back on the way. */
const NO_UNIT_SHARE = 0.03;
const CALLED_BACK_SHARE = 0.06;

/** Estimates: median seconds and spread of the steps; with the drives they give about 15 minutes from call to patient (vtcnews.vn 2026-02-05). */
const CLASSIFY = [85, 0.35] as const;
const NOTIFY = [25, 0.3] as const;
const ACKNOWLEDGE = [20, 0.4] as const;
const CHUTE = [250, 0.35] as const;
const TO_PATIENT = [105, 0.45] as const;
const CARE = [14 * 60, 0.35] as const;
const HANDOVER_WAIT = [5 * 60, 0.5] as const;
const HANDOVER = [9 * 60, 0.4] as const;
const CLEAR = [6 * 60, 0.4] as const;

/** Plans the whole run and books the crew for it. */
export function planRun(seed: number, city: City, { call, crews }: Order): Run {
	const random = randomOf(seed, 'run', call.id);
	const after = (at: number, [median, sigma]: readonly [number, number]) =>
		at + Math.round(random.logNormal(median, sigma) * SECOND_MS);
	const classifiedAt = after(call.at, CLASSIFY);
	const decidedAt = after(classifiedAt, NOTIFY);
	const fate = random.next();
	const isTransported = random.chance(TRANSPORT_SHARE / (1 - CALLED_BACK_SHARE));
	if (fate < NO_UNIT_SHARE) {
		const endedAt = after(classifiedAt, [120, 0.5]);
		return {
			call,
			classifiedAt,
			endedAt,
			ending: 'cancelled',
			crew: null,
			steps: [],
			destinationId: null
		};
	}
	const crew = nearestCrew(seed, crews, { call, atMs: decidedAt, mustCarry: isTransported });
	const notifiedAt = Math.max(decidedAt, freeAt(crew) + 10 * SECOND_MS);
	const acknowledgedAt = after(notifiedAt, ACKNOWLEDGE);
	const leftAt = after(acknowledgedAt, CHUTE);
	const way = planDrive(random, { from: motionOf(crew, leftAt), to: call, startMs: leftAt });
	addDrive(crew, way);
	const steps: Step[] = [
		{ status: 'notified', at: notifiedAt },
		{ status: 'acknowledged', at: acknowledgedAt },
		{ status: 'en_route', at: leftAt }
	];
	const booking = { call, classifiedAt, crew };
	if (fate < NO_UNIT_SHARE + CALLED_BACK_SHARE) {
		const backAt = Math.round(
			random.between(leftAt + 30_000, Math.max(way.arriveMs, leftAt + 60_000))
		);
		return booked(random, { ...booking, steps, endedAt: backAt, destination: null });
	}
	const atPatient = after(way.arriveMs, TO_PATIENT);
	const treatedAt = after(atPatient, CARE);
	steps.push({ status: 'on_scene', at: way.arriveMs }, { status: 'at_patient', at: atPatient });
	if (!isTransported) {
		steps.push({ status: 'clearing', at: treatedAt });
		return booked(random, {
			...booking,
			steps,
			endedAt: after(treatedAt, CLEAR),
			destination: null
		});
	}
	const destination = receivingHospital(random, city.hospitals, call);
	const transport = planDrive(random, { from: call, to: destination, startMs: treatedAt });
	addDrive(crew, transport);
	const handoverAt = after(transport.arriveMs, HANDOVER_WAIT);
	const clearingAt = after(handoverAt, HANDOVER);
	steps.push(
		{ status: 'transporting', at: treatedAt },
		{ status: 'at_destination', at: transport.arriveMs },
		{ status: 'handover', at: handoverAt },
		{ status: 'clearing', at: clearingAt }
	);
	return booked(random, { ...booking, steps, endedAt: after(clearingAt, CLEAR), destination });
}

interface Order {
	readonly call: Call;
	readonly crews: readonly Crew[];
}

interface Booking {
	readonly call: Call;
	readonly classifiedAt: number;
	readonly crew: Crew;
	readonly steps: Step[];
	readonly endedAt: number;
	readonly destination: Hospital | null;
}

/** Marks the crew busy until the end and sends it home. */
function booked(random: Random, booking: Booking): Run {
	const { call, classifiedAt, crew, steps, endedAt, destination } = booking;
	const isCancelled = steps.at(-1)?.status === 'en_route';
	crew.busy.push({ fromMs: steps[0]?.at ?? call.at, untilMs: endedAt });
	const from = motionOf(crew, endedAt);
	addDrive(crew, planDrive(random, { from, to: crew.unit.home, startMs: endedAt }));
	return {
		call,
		classifiedAt,
		endedAt,
		ending: isCancelled ? 'cancelled' : 'closed',
		crew,
		steps: [...steps, { status: 'available', at: endedAt }],
		destinationId: destination?.id ?? null
	};
}

/** The crew that would be there first, a busy one counted from when it is free. */
function nearestCrew(
	seed: number,
	crews: readonly Crew[],
	{ call, atMs, mustCarry }: { call: Place; atMs: number; mustCarry: boolean }
): Crew {
	let best: { crew: Crew; arrival: number } | null = null;
	for (const crew of crews) {
		const start = Math.max(atMs, freeAt(crew) + MINUTE_MS);
		if (!isOnDuty(seed, crew.unit, start) || (mustCarry && crew.unit.isMotorbike)) continue;
		const from = motionOf(crew, start);
		const arrival = start + (kilometresBetween(from, call) / paceKmh(from, call, start)) * 3.6e6;
		if (best === null || arrival < best.arrival) best = { crew, arrival };
	}
	if (best === null) throw new RangeError('No crew is on duty: db/seed/units.csv has no units.');
	return best.crew;
}

/** Usually the nearest hospital with an emergency department, sometimes the second or third. */
function receivingHospital(random: Random, hospitals: readonly Hospital[], from: Place): Hospital {
	const near = hospitals
		.filter(({ kind, beds }) => kind === 'general' && beds >= 150)
		.sort((a, b) => kilometresBetween(a, from) - kilometresBetween(b, from));
	const chosen = near[random.weighted([0.7, 0.2, 0.1])];
	if (chosen === undefined) throw new RangeError('The city has no general hospital.');
	return chosen;
}
