/** The health-record system as one source: a daily count of records in every ward. */
import { drawOf } from '#lib/foundation/random.ts';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { daysTouching } from '../city/calendar.ts';
import { inOrder, iso, type Emission, type SourceModel } from '../city/emission.ts';
import type { City, Ward } from '../city/seed-tables.ts';

/** City coverage: 97 % at the end of 2025, nearly 99 % in Q2 2026. Source: two reports of 2025 and 2026 (facts.csv, topic ehr); later points are estimates. */
const MILESTONES: readonly (readonly [day: string, ratio: number])[] = [
	['2025-12-31', 0.97],
	['2026-06-30', 0.988],
	['2026-12-31', 0.992],
	['2027-12-31', 0.995]
];
/** Citizens whose book is in VNeID: 3.1 of 8.81 million at the end of 2025. Source: a 2025 report (facts.csv, topic ehr). */
const VNEID_RATIO = 0.352;
/** Estimate: records whose holder's identity is verified. */
const VERIFIED_RATIO = 0.94;
/** Estimate: records that conform to the standard form. */
const STANDARD_RATIO = 0.91;
/** The count is closed at 00:30 and sent ward after ward for a quarter of an hour. */
const CLOSED_MS = 30 * MINUTE_MS;
const SENDING_MS = 15 * MINUTE_MS;

export function ehrModel(city: City, seed: number): SourceModel {
	function between(fromMs: number, toMs: number): Emission[] {
		const all = daysTouching(fromMs, toMs).flatMap((midnight) =>
			city.wards.map((ward) => snapshot(seed, ward, midnight))
		);
		return inOrder(all.filter(({ at }) => at >= fromMs && at < toMs));
	}
	return {
		family: 'ehr',
		between,
		current: (atMs) => between(atMs - DAY_MS, atMs)
	};
}

function snapshot(seed: number, ward: Ward, midnightMs: number): Emission {
	const { code, population } = ward;
	const at = midnightMs + CLOSED_MS + Math.floor(drawOf(0, 'ehr-turn', code) * SENDING_MS);
	const shift = (drawOf(seed, 'ehr', code) - 0.5) * 0.022;
	const recordsCreated = Math.round(population * (cityRatio(midnightMs) + shift));
	const vneid = VNEID_RATIO * (0.75 + 0.5 * drawOf(seed, 'vneid', code));
	return {
		at,
		stream: 'ehr-coverage',
		item: {
			wardCode: code,
			asOf: iso(at),
			population,
			recordsCreated,
			identityVerified: Math.round(recordsCreated * VERIFIED_RATIO),
			standardConform: Math.round(recordsCreated * STANDARD_RATIO),
			vneidIntegrated: Math.round(population * vneid)
		}
	};
}

function cityRatio(atMs: number): number {
	const points = MILESTONES.map(([day, ratio]) => ({
		at: Date.parse(`${day}T00:00:00+07:00`),
		ratio
	}));
	const next = points.findIndex(({ at }) => at > atMs);
	const after = points[next];
	const before = points[next - 1];
	if (after === undefined) return points.at(-1)?.ratio ?? 0.99;
	if (before === undefined) return after.ratio;
	const share = (atMs - before.at) / (after.at - before.at);
	return before.ratio + (after.ratio - before.ratio) * share;
}
