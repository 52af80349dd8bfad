import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { darkMs, outagesOf, type Silence } from './outages.ts';
import { isInService, type ServiceHours } from './service-hours.ts';

/** 2026-11-23, 08:00 in Hanoi. */
const T0 = Date.parse('2026-11-23T01:00:00.000Z');
const rule = { slaMs: 2 * MINUTE_MS, normalMs: 10 * SECOND_MS, service: null, nowMs: T0 + HOUR_MS };
const clinic: ServiceHours = { fromMinute: 7 * 60, toMinute: 17 * 60 };

/** Silences that do not overlap, the last one possibly open. */
const silences = fc
	.tuple(
		fc.array(fc.tuple(fc.nat(3 * HOUR_MS), fc.nat(30 * HOUR_MS)), { maxLength: 12 }),
		fc.boolean()
	)
	.map(([steps, isOpen]) => {
		let at = T0;
		return steps.map(([pause, length], index): Silence => {
			const from = at + pause;
			at = from + length;
			return { from, to: isOpen && index === steps.length - 1 ? null : at };
		});
	});
const limits = fc.record({
	slaMs: fc.integer({ min: 20 * SECOND_MS, max: 3 * HOUR_MS }),
	normalMs: fc.integer({ min: 0, max: 10 * MINUTE_MS }),
	service: fc.constantFrom(null, clinic),
	nowMs: fc.integer({ min: T0, max: T0 + 20 * DAY_MS })
});

describe('outagesOf (F84)', () => {
	it('starts at the last delivery, ends at the next and takes the normal interval off', () => {
		const silent = { from: T0, to: T0 + 7 * MINUTE_MS + 10 * SECOND_MS };
		expect(outagesOf([silent], rule)).toEqual([
			{
				startMs: T0,
				endMs: silent.to,
				dark: { from: T0 + 10 * SECOND_MS, to: silent.to }
			}
		]);
		const week = { from: T0 - 7 * DAY_MS, to: rule.nowMs };
		expect(darkMs(outagesOf([silent], rule), week)).toBe(7 * MINUTE_MS);
	});

	it('counts nothing up to the agreed limit, and everything from one millisecond beyond', () => {
		expect(outagesOf([{ from: T0, to: T0 + rule.slaMs }], rule)).toEqual([]);
		expect(outagesOf([{ from: T0, to: T0 + rule.slaMs + 1 }], rule)).toHaveLength(1);
	});

	it('counts an outage that has not ended up to now', () => {
		const [open] = outagesOf([{ from: T0, to: null }], rule);
		expect(open).toMatchObject({ endMs: null, dark: { to: rule.nowMs } });
	});

	it('does not count the night of a feed that is due by day', () => {
		const evening = Date.parse('2026-11-23T09:30:00.000Z');
		const morning = Date.parse('2026-11-24T00:20:00.000Z');
		const byDay = { ...rule, slaMs: 40 * MINUTE_MS, service: clinic, nowMs: morning + HOUR_MS };
		expect(outagesOf([{ from: evening, to: morning }], byDay)).toEqual([]);
		const found = outagesOf([{ from: evening, to: morning + 30 * MINUTE_MS }], byDay);
		expect(found).toMatchObject([{ startMs: Date.parse('2026-11-24T00:00:00.000Z') }]);
	});

	it('agrees with counting second by second', () => {
		const seconds = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(seconds, fc.integer({ min: 20, max: 300 }), (deliveries, sla) => {
				const times = [...new Set(deliveries)].toSorted((a, b) => a - b);
				const silent = times.map((at, index) => ({
					from: T0 + at * SECOND_MS,
					to: times[index + 1] === undefined ? null : T0 + (times[index + 1] ?? 0) * SECOND_MS
				}));
				const now = 1_000;
				const normal = 10;
				let counted = 0;
				for (let second = 0; second < now; second += 1) {
					const last = times.findLast((at) => at <= second);
					const next = times.find((at) => at > second) ?? now;
					if (last !== undefined && next - last > sla && second >= last + normal) counted += 1;
				}
				const found = outagesOf(silent, {
					slaMs: sla * SECOND_MS,
					normalMs: normal * SECOND_MS,
					service: null,
					nowMs: T0 + now * SECOND_MS
				});
				const all = { from: T0, to: T0 + now * SECOND_MS };
				expect(darkMs(found, all)).toBe(counted * SECOND_MS);
			})
		);
	});

	it('never counts more than the silence, never outside service, and parts of a week add up', () => {
		fc.assert(
			fc.property(silences, limits, fc.nat(20 * DAY_MS), (silent, some, cut) => {
				const past = silent.filter(({ from }) => from <= some.nowMs);
				const closed = past.map(({ from, to }) => ({
					from,
					to: to === null || to > some.nowMs ? null : to
				}));
				const found = outagesOf(closed, some);
				const whole = { from: T0, to: T0 + 40 * DAY_MS };
				const [a, b] = [
					{ from: T0, to: T0 + cut },
					{ from: T0 + cut, to: whole.to }
				];
				const total = closed.reduce((sum, { from, to }) => sum + ((to ?? some.nowMs) - from), 0);
				expect(darkMs(found, whole)).toBeLessThanOrEqual(total);
				expect(darkMs(found, a) + darkMs(found, b)).toBe(darkMs(found, whole));
				for (const { startMs, endMs, dark } of found) {
					expect(dark.to - startMs).toBeGreaterThan(some.slaMs);
					expect(isInService(startMs, some.service)).toBe(true);
					expect(endMs === null ? dark.to : endMs).toBe(dark.to);
					expect(dark.to).toBeGreaterThanOrEqual(dark.from);
				}
			})
		);
	});
});
