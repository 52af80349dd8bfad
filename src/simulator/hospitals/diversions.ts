/** Hospitals that limit or stop emergency arrivals for a few hours, always with an expiry. */
import { randomOf } from '#lib/foundation/random.ts';
import { cityDay, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { daysTouching } from '../city/calendar.ts';
import { iso, type Emission } from '../city/emission.ts';
import type { Hospital } from '../city/seed-tables.ts';

/** Estimate: chance that a general hospital limits arrivals on a day; about four a day in the city. */
const DAILY_CHANCE = 0.075;
const REASONS = [
	{ services: ['adult_icu'], reason: 'Hết giường hồi sức' },
	{ services: ['ct'], reason: 'Máy chụp cắt lớp đang bảo trì' },
	{ services: [], reason: 'Khoa cấp cứu quá tải' }
] as const;

/** Starts and ends of diversions in [fromMs, toMs). */
export function diversionsBetween(
	seed: number,
	hospital: Hospital,
	{ fromMs, toMs }: { fromMs: number; toMs: number }
): Emission[] {
	if (hospital.kind !== 'general') return [];
	return daysTouching(fromMs - DAY_MS, toMs)
		.flatMap((midnight) => diversionOfDay(seed, hospital, midnight))
		.filter(({ at }) => at >= fromMs && at < toMs);
}

function diversionOfDay(seed: number, { id }: Hospital, midnightMs: number): Emission[] {
	const random = randomOf(seed, 'diversion', id, cityDay(midnightMs));
	if (!random.chance(DAILY_CHANCE)) return [];
	const startMs = midnightMs + Math.floor(random.between(0, 23) * 60) * MINUTE_MS;
	const untilMs = startMs + random.integer(2, 8) * (HOUR_MS / 2);
	const endMs = untilMs - random.integer(0, 20) * MINUTE_MS;
	const why = REASONS[random.integer(0, REASONS.length - 1)] ?? REASONS[2];
	return [
		{
			at: startMs,
			stream: 'hospital-diversion',
			item: {
				facilityId: id,
				observedAt: iso(startMs),
				status: random.chance(0.7) ? 'advisory' : 'closed',
				services: [...why.services],
				reason: why.reason,
				until: iso(untilMs)
			}
		},
		{
			at: endMs,
			stream: 'hospital-diversion',
			item: { facilityId: id, observedAt: iso(endMs), status: 'normal' }
		}
	];
}
