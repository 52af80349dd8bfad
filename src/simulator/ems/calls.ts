/** The calls of one day: when, where, what for. A surge adds a cluster of traffic cases on top. */
import { CITY_OFFSET_MS, cityDay, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { randomOf, type Random } from '#lib/foundation/random.ts';
import type { City } from '../city/seed-tables.ts';
import { shifted, type Place } from '../city/place.ts';

export interface Call extends Place {
	readonly id: string;
	readonly number: string;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly wardCode: string;
	readonly priority: 1 | 2 | 3 | 4;
	readonly complaintCode: string;
	readonly channel: 'phone' | 'app' | 'transfer' | 'hospital';
	readonly patients: number;
}

/** A stretch of time with extra traffic cases. */
export interface Surge {
	readonly fromMs: number;
}

/** Calls a day. Source: about 40,000 requests a year, laodongthudo.vn 102482 and hanoimoi.vn 444526 (facts.csv, topic 115). */
export const CALLS_PER_DAY = 110;
/** Extra traffic cases of a surge: 140 against 71. Source: suckhoe.vtv.vn 2018-01-28 (facts.csv, topic 115). */
export const SURGE_CALLS = 140 - 71;
/** Estimate: a surge ebbs away after three hours. */
export const SURGE_MS = 3 * HOUR_MS;

/** Estimate: relative calls by city hour, low at 03 h, peaks before noon and in the evening. */
const HOURLY = [
	2.6, 2.1, 1.8, 1.6, 1.7, 2.4, 3.6, 4.8, 5.6, 5.7, 5.6, 5.2, 4.6, 4.4, 4.6, 4.8, 5.2, 5.8, 6.2, 6,
	5.6, 4.9, 4, 3.2
];
/** Estimate: shares of priorities 1 (critical) to 4 (not acute). */
const PRIORITIES = [0.14, 0.36, 0.38, 0.12];
const TRAFFIC = '2301069';
/** Estimates, except traffic: 77 accident cases of 418 dispatches, cocc.edu.vn 27804 (facts.csv, topic 115). */
const COMPLAINTS: readonly (readonly [code: string, share: number])[] = [
	[TRAFFIC, 0.18],
	['2301033', 0.11],
	['2301013', 0.12],
	['2301021', 0.1],
	['2301067', 0.1],
	['2301019', 0.03],
	['2301077', 0.09],
	['2301025', 0.05],
	['2301001', 0.08],
	['2301027', 0.04],
	['2301057', 0.03],
	['2301061', 0.07]
];
const CHANNELS = ['phone', 'app', 'transfer', 'hospital'] as const;

/** Calls of the city day that starts at `midnightMs`, oldest first. */
export function callsOfDay(
	seed: number,
	city: City,
	{ midnightMs, surges }: { midnightMs: number; surges: readonly Surge[] }
): Call[] {
	const day = cityDay(midnightMs);
	const random = randomOf(seed, 'calls', day);
	const count = Math.round(CALLS_PER_DAY + random.normal() * Math.sqrt(CALLS_PER_DAY));
	const calls = Array.from({ length: count }, (_, index) => {
		const own = randomOf(seed, 'call', day, index);
		const at = midnightMs + (own.weighted(HOURLY) + own.next()) * HOUR_MS;
		return callAt(own, city, { at, id: `${day}-${String(index + 1).padStart(4, '0')}` });
	});
	const extra = surges.flatMap((surge) => surgeCalls(seed, city, surge));
	const ofDay = extra.filter((call) => call.at >= midnightMs && call.at < midnightMs + DAY_MS);
	return [...calls, ...ofDay].sort((a, b) => a.at - b.at);
}

function callAt(random: Random, city: City, { at, id }: { at: number; id: string }): Call {
	const ward = city.wards[random.weighted(city.wards.map(({ population }) => population))];
	if (ward === undefined) throw new RangeError('The city has no wards.');
	const complaint = COMPLAINTS[random.weighted(COMPLAINTS.map(([, share]) => share))];
	const place = scattered(random, ward, ward.radiusKm * 0.9);
	const callMs = Math.floor(at);
	return {
		...place,
		id: `HN-${id}`,
		number: id.slice(2).replaceAll('-', ''),
		at: callMs,
		wardCode: ward.code,
		priority: (random.weighted(PRIORITIES) + 1) as Call['priority'],
		complaintCode: complaint?.[0] ?? TRAFFIC,
		channel: CHANNELS[random.weighted([0.9, 0.03, 0.04, 0.03])] ?? 'phone',
		patients: complaint?.[0] === TRAFFIC ? 1 + random.weighted([0.75, 0.19, 0.06]) : 1
	};
}

/** Traffic cases around three crossings of the inner city, thickest in the first hour. */
function surgeCalls(seed: number, city: City, surge: Surge): Call[] {
	const label = new Date(surge.fromMs + CITY_OFFSET_MS).toISOString().slice(0, 16);
	const inner = city.wards.filter((ward) => ward.density > 15_000);
	const random = randomOf(seed, 'surge', label);
	const centres = [0, 1, 2].map(() => inner[random.integer(0, inner.length - 1)]);
	return Array.from({ length: SURGE_CALLS }, (_, index) => {
		const own = randomOf(seed, 'surge', label, index);
		const at = surge.fromMs + MINUTE_MS + SURGE_MS * own.next() ** 1.6;
		const id = `${label.slice(0, 10)}-S${label.slice(11).replace(':', '')}${String(index + 1).padStart(3, '0')}`;
		const centre = centres[index % centres.length];
		const ward = own.chance(0.75) && centre !== undefined ? centre : undefined;
		const call = callAt(own, ward ? { ...city, wards: [ward] } : city, { at, id });
		return { ...call, complaintCode: TRAFFIC, patients: 1 + own.weighted([0.6, 0.28, 0.12]) };
	});
}

function scattered(random: Random, centre: Place, radiusKm: number): Place {
	const angle = random.between(0, 2 * Math.PI);
	const km = radiusKm * Math.sqrt(random.next());
	return shifted(centre, km * Math.sin(angle), km * Math.cos(angle));
}
