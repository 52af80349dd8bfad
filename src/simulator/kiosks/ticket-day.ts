/** One hospital's reception on one day: when each ticket is issued, called and done. */
import { drawOf, randomOf, type Random } from '#lib/foundation/random.ts';
import { cityDay, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { isWorkingDay, weekday } from '../city/calendar.ts';
import type { Hospital, Kiosk } from '../city/seed-tables.ts';

/** Visits on a working day at all city hospitals: 17.8 million in 2025 over 250 working days. Source: a 2025 report (facts.csv, topic hospital). */
export const VISITS_PER_WORKING_DAY = 71_000;
/** Estimates: share of a working day's visits on Saturday and on Sunday. */
const WEEKEND = [0.3, 0.2] as const;
/** Estimate: share of tickets drawn at emergency reception outside 06:30 to 17:00. */
const NIGHT_SHARE = 0.02;
/** Estimate: tickets whose holder leaves before being called. */
const ABANDONED_SHARE = 0.03;

/** Estimate after "peak 7 to 9 h" at Xanh Pôn (antcare.vn 2026-09-28): visits by half hour from 06:30. */
const HALF_HOURLY = [
	5, 9.5, 11.5, 11, 9.5, 8, 6.5, 5.2, 4.2, 3, 2, 2.2, 3.6, 5, 4.8, 3.8, 2.8, 2, 1.4, 0.8, 0.4
];
const OPENING_HOUR = 6.5;
export const CLOSING_HOUR = 17;

/** Estimates: median wait by city hour at a typical hospital, seconds. Day 1 to 2 minutes (a 2025 report), more at the peak. */
const MEDIAN_WAIT = [
	40, 40, 40, 40, 40, 45, 70, 185, 260, 125, 85, 75, 60, 75, 90, 85, 65, 55, 45, 45, 40, 40, 40, 40
];

export interface TicketDay {
	readonly hospital: Hospital;
	readonly midnightMs: number;
	readonly serviceDate: string;
	/** All instants are milliseconds after midnight; `calledMs` is null for a ticket given up at `doneMs`. */
	readonly tickets: readonly Ticket[];
}

export interface Ticket {
	readonly number: number;
	readonly kiosk: Kiosk;
	readonly issuedMs: number;
	readonly calledMs: number | null;
	readonly doneMs: number;
}

export interface Reception {
	readonly hospital: Hospital;
	readonly kiosks: readonly Kiosk[];
	/** Share of the city's visits, 0 to 1. */
	readonly share: number;
}

/** Every ticket of the day in the order of issue. */
export function ticketDay(seed: number, reception: Reception, midnightMs: number): TicketDay {
	const { hospital, kiosks } = reception;
	const serviceDate = cityDay(midnightMs);
	const random = randomOf(seed, 'tickets', hospital.id, serviceDate);
	const visits = VISITS_PER_WORKING_DAY * dayWeight(midnightMs) * reception.share;
	const count = Math.round(visits * random.between(0.96, 1.04));
	const issued = Array.from({ length: count }, () => issueInstant(random)).sort((a, b) => a - b);
	const pressure = pressureOf(seed, hospital, serviceDate);
	const tickets = issued.flatMap((issuedMs, index): Ticket[] => {
		const kiosk = kiosks[random.integer(0, kiosks.length - 1)];
		const median = MEDIAN_WAIT[Math.floor(issuedMs / HOUR_MS)] ?? 60;
		const waitMs = Math.round(random.logNormal(median * pressure, 0.6) * SECOND_MS);
		const serviceMs = Math.round(random.logNormal(70, 0.5) * SECOND_MS);
		const isAbandoned = random.chance(ABANDONED_SHARE);
		if (kiosk === undefined) return [];
		const calledMs = issuedMs + waitMs;
		return [
			{
				number: index + 1,
				kiosk,
				issuedMs,
				calledMs: isAbandoned ? null : calledMs,
				doneMs: isAbandoned ? calledMs + 2 * MINUTE_MS : calledMs + serviceMs
			}
		];
	});
	return { hospital, midnightMs, serviceDate, tickets };
}

function dayWeight(midnightMs: number): number {
	if (isWorkingDay(midnightMs)) return weekday(midnightMs) === 0 ? 1.06 : 0.985;
	return weekday(midnightMs) === 5 ? WEEKEND[0] : WEEKEND[1];
}

/** Some hospitals always run longer queues, and every day differs. Factor on the median wait. */
function pressureOf(seed: number, { id }: Hospital, serviceDate: string): number {
	const usual = 0.75 + 0.7 * drawOf(0, 'pressure', id) ** 2;
	return usual * (0.85 + 0.3 * drawOf(seed, 'pressure', id, serviceDate));
}

function issueInstant(random: Random): number {
	if (random.chance(NIGHT_SHARE)) {
		const openMs = (CLOSING_HOUR - OPENING_HOUR) * HOUR_MS;
		const at = CLOSING_HOUR * HOUR_MS + random.next() * (DAY_MS - openMs);
		return Math.floor(at % DAY_MS);
	}
	const half = random.weighted(HALF_HOURLY) + random.next();
	return Math.floor((OPENING_HOUR + half / 2) * HOUR_MS);
}
