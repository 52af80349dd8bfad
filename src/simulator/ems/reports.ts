/** What the 115 Centre's call-taking system sends about runs and shifts. */
import type { IncidentChange } from '#lib/domains/ems/contract.ts';
import { randomOf, drawOf } from '#lib/foundation/random.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { SHIFT_MS } from '../city/calendar.ts';
import { iso, type Emission } from '../city/emission.ts';
import { asFix } from '../city/place.ts';
import { isBusy, isOnDuty, nextShift, type Crew } from './crew.ts';
import type { Run } from './run.ts';

/** Sign-on reports arrive within this time after the change of shift. */
const SIGN_ON_MS = 8 * MINUTE_MS;

/** The whole record of the incident, once for each revision. */
export function incidentReports({ call, classifiedAt, endedAt, ending }: Run): Emission[] {
	const received = {
		incidentId: call.id,
		callAt: iso(call.at),
		callNumber: call.number,
		callerChannel: call.channel,
		wardCode: call.wardCode,
		...asFix(call),
		locationAccuracyMetres: 50
	};
	const classified = {
		...received,
		priority: call.priority,
		complaintCode: call.complaintCode,
		patientsEstimated: call.patients,
		isMassCasualty: false,
		locationAccuracyMetres: 15
	};
	const report = (at: number, item: Omit<IncidentChange, 'observedAt'>): Emission => ({
		at,
		stream: 'incidents',
		item: { ...item, observedAt: iso(at) }
	});
	return [
		report(call.at, { ...received, rev: 1, type: 'received' }),
		report(classifiedAt, { ...classified, rev: 2, type: 'classified' }),
		report(endedAt, { ...classified, rev: 3, type: ending })
	];
}

/** Every step of the crew; the last one, `available`, belongs to no assignment. */
export function stepReports({ call, crew, steps, destinationId }: Run): Emission[] {
	if (crew === null) return [];
	const { id: unitId, stationId } = crew.unit;
	const carrying = new Set(['transporting', 'at_destination', 'handover']);
	return steps.map(({ status, at }) => ({
		at,
		stream: 'unit-status',
		item: {
			unitId,
			stationId,
			status,
			observedAt: iso(at),
			...(status === 'available' ? {} : { assignmentId: `${call.id}-1`, incidentId: call.id }),
			...(destinationId !== null && carrying.has(status)
				? { destinationFacilityId: destinationId }
				: {})
		}
	}));
}

/** Sign-on and sign-off around 07:00 and 19:00; a busy crew that goes off duty reports when its run is over. */
export function dutyReports(
	seed: number,
	crew: Crew,
	{ fromMs, toMs }: { fromMs: number; toMs: number }
): Emission[] {
	const reports: Emission[] = [];
	const { id: unitId, stationId } = crew.unit;
	for (let shift = nextShift(fromMs - SHIFT_MS); shift < toMs; shift += SHIFT_MS) {
		const sign = shift + Math.floor(drawOf(seed, 'sign-on', unitId, shift) * SIGN_ON_MS);
		const isOn = isOnDuty(seed, crew.unit, shift);
		const isHeldUp = isBusy(crew, sign);
		if (isOn && isHeldUp) continue;
		const at = isHeldUp ? endOfRun(crew, sign) + MINUTE_MS : sign;
		reports.push({
			at,
			stream: 'unit-status',
			item: {
				unitId,
				stationId,
				status: isOn ? 'available' : 'off_duty',
				observedAt: iso(at),
				...(isOn ? {} : { reason: reasonOf(seed, unitId, shift) })
			}
		});
	}
	return reports;
}

function endOfRun(crew: Crew, atMs: number): number {
	return crew.busy.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs)?.untilMs ?? atMs;
}

function reasonOf(seed: number, unitId: string, shift: number): string {
	const reasons = ['Bảo dưỡng xe', 'Thiếu lái xe', 'Nghỉ theo lịch'];
	return reasons[randomOf(seed, 'off', unitId, shift).integer(0, 2)] ?? 'Nghỉ theo lịch';
}
