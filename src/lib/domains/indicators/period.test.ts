import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#lib/foundation/time.ts';
import {
	endedPeriods,
	firstDay,
	parsePeriod,
	periodAt,
	periodBefore,
	PERIOD_KINDS
} from './period.ts';

const instant = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2090, 0, 1) });
const kind = fc.constantFrom(...PERIOD_KINDS);

describe('reporting periods (events-and-standards.md §1.8)', () => {
	test('the five notations of DHIS2 are days of Hanoi', () => {
		expect(parsePeriod('20261123')).toMatchObject({
			kind: 'day',
			startMs: Date.parse('2026-11-23T00:00:00+07:00'),
			endMs: Date.parse('2026-11-24T00:00:00+07:00')
		});
		expect(parsePeriod('2026W47')).toMatchObject({
			kind: 'week',
			startMs: Date.parse('2026-11-16T00:00:00+07:00'),
			endMs: Date.parse('2026-11-23T00:00:00+07:00')
		});
		expect(parsePeriod('202611')).toMatchObject({ kind: 'month' });
		expect(parsePeriod('2026Q4')).toMatchObject({
			kind: 'quarter',
			startMs: Date.parse('2026-10-01T00:00:00+07:00'),
			endMs: Date.parse('2027-01-01T00:00:00+07:00')
		});
		expect(parsePeriod('2026')).toMatchObject({ kind: 'year' });
	});

	test('what is no period is refused, and no stretch has two notations', () => {
		for (const text of ['', '2026W0', '2026W54', '2025W53', '2026W07', '20260230', '202613'])
			expect(parsePeriod(text), text).toBeNull();
		for (const text of ['2026Q5', '26', '2026-11', '1999', '2100', ' 2026', '20261123T00'])
			expect(parsePeriod(text), text).toBeNull();
	});

	test('an ISO week belongs to the year of its Thursday', () => {
		expect(periodAt('week', Date.parse('2027-01-01T12:00:00+07:00')).text).toBe('2026W53');
		expect(periodAt('week', Date.parse('2024-12-30T00:00:00+07:00')).text).toBe('2025W1');
	});

	test('every instant lies in exactly one period of each kind, and its text leads back to it', () => {
		fc.assert(
			fc.property(kind, instant, (of, at) => {
				const period = periodAt(of, at);
				expect(period.startMs).toBeLessThanOrEqual(at);
				expect(at).toBeLessThan(period.endMs);
				expect(parsePeriod(period.text)).toEqual(period);
				expect(periodBefore(period).endMs).toBe(period.startMs);
			})
		);
	});

	test('the newest ended periods follow each other without a gap and end before now', () => {
		fc.assert(
			fc.property(kind, instant, fc.integer({ min: 1, max: 20 }), (of, now, count) => {
				const periods = endedPeriods(of, now, count);
				expect(periods).toHaveLength(count);
				expect(periods.at(-1)?.endMs).toBeLessThanOrEqual(now);
				expect(periodAt(of, now).startMs).toBe(periods.at(-1)?.endMs);
				for (const [index, period] of periods.entries())
					if (index > 0) expect(period.startMs).toBe(periods[index - 1]?.endMs);
			})
		);
	});

	test('the first day is a calendar day of Hanoi', () => {
		expect(firstDay(periodAt('day', Date.parse('2026-11-23T00:00:00+07:00')))).toBe('2026-11-23');
		expect(firstDay(periodAt('month', Date.now() - (Date.now() % DAY_MS)))).toMatch(/-01$/);
	});
});
