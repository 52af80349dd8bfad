import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { loadCity } from '../city/seed-tables.ts';
import { kiosksModel, receptionsOf } from './kiosks.ts';
import { ticketDay, VISITS_PER_WORKING_DAY } from './ticket-day.ts';

const city = loadCity();
/** Monday 2026-11-23, 00:00 in Hanoi. */
const MONDAY = Date.parse('2026-11-22T17:00:00.000Z');
const receptions = receptionsOf(city);

function ticketsOf(midnightMs: number) {
	return receptions.flatMap((reception) => ticketDay(115, reception, midnightMs).tickets);
}

function waitSeconds(tickets: ReturnType<typeof ticketsOf>, share: number): number {
	const waits = tickets
		.flatMap(({ issuedMs, calledMs }) => (calledMs === null ? [] : [(calledMs - issuedMs) / 1_000]))
		.sort((a, b) => a - b);
	return waits[Math.floor(waits.length * share)] ?? NaN;
}

describe('kiosks', () => {
	test('a working week has 71,000 visits a day within 5 %, a weekend day about a quarter', () => {
		const counts = Array.from({ length: 7 }, (_, day) => ticketsOf(MONDAY + day * DAY_MS).length);
		const working = counts.slice(0, 5).reduce((sum, count) => sum + count, 0) / 5;
		expect(Math.abs(working / VISITS_PER_WORKING_DAY - 1)).toBeLessThan(0.05);
		expect((counts[5] ?? 0) / working).toBeLessThan(0.35);
		expect((counts[6] ?? 0) / working).toBeGreaterThan(0.15);
	});

	test('waits: median 1 to 2.3 minutes, p90 about 5, longest around 8 h at the peak of visits', () => {
		const tickets = ticketsOf(MONDAY);
		const at = (hour: number) =>
			tickets.filter(({ issuedMs }) => Math.floor(issuedMs / HOUR_MS) === hour);
		expect(waitSeconds(tickets, 0.5)).toBeGreaterThan(60);
		expect(waitSeconds(tickets, 0.5)).toBeLessThan(140);
		expect(waitSeconds(tickets, 0.9)).toBeGreaterThan(240);
		expect(waitSeconds(tickets, 0.9)).toBeLessThan(390);
		expect(waitSeconds(at(8), 0.5)).toBeGreaterThan(220);
		expect(waitSeconds(at(8), 0.5)).toBeLessThan(480);
		expect(waitSeconds(at(14), 0.5)).toBeLessThan(120);
		const peak = at(7).length + at(8).length;
		expect(peak / tickets.length).toBeGreaterThan(0.3);
	});

	test('the machines report every minute, about one in twenty in trouble, and the queues they see add up', () => {
		const model = kiosksModel(city, 115);
		const eight = MONDAY + 8 * HOUR_MS;
		const states = model
			.between(eight, eight + MINUTE_MS)
			.flatMap(({ stream, item }) => (stream === 'kiosk-states' ? [item] : []));
		expect(states.length).toBeGreaterThan(city.kiosks.length * 0.93);
		expect(new Set(states.map(({ kioskId }) => kioskId)).size).toBe(states.length);
		const online = states.filter(({ state }) => state === 'online').length;
		expect(online / city.kiosks.length).toBeGreaterThan(0.85);
		const waiting = ticketsOf(MONDAY).filter(
			({ issuedMs, calledMs, doneMs }) =>
				issuedMs <= 8 * HOUR_MS && (calledMs ?? doneMs) > 8 * HOUR_MS
		).length;
		const queues = states.reduce((sum, { queueLength }) => sum + (queueLength ?? 0), 0);
		expect(queues).toBeGreaterThan(waiting * 0.8);
		expect(queues).toBeLessThan(waiting * 1.2);
	});
});
