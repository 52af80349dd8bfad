import { describe, expect, test } from 'vitest';
import { cellOf, indicatorValues, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import { loadCity } from '../city/seed-tables.ts';
import { indicatorsModel } from './indicators.ts';

/** Monday 2026-11-23, 12:00 in Hanoi. */
const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const model = indicatorsModel(loadCity(), 115);
const past = model.past(NOW - 400 * DAY_MS, NOW);
const items = past.map(({ item }) => item as IndicatorValue);
/** The newest word on each cell. */
const known = new Map(items.map((item) => [cellOf(item), item]));

function total(code: string, period: string, option?: string): { n: number; d: number } {
	const values = [...known.values()].filter(
		(item) =>
			item.indicator === code &&
			item.period === period &&
			(option === undefined || item.disaggregation === option)
	);
	const sum = (of: (item: IndicatorValue) => number | undefined) =>
		values.reduce((all, item) => all + (of(item) ?? 0), 0);
	return { n: sum((item) => item.numerator), d: sum((item) => item.denominator) };
}

describe('what the offices report', () => {
	test('every measure has values, all of them taken by the stream, in fewer than 60,000 events', () => {
		expect(past.length).toBeLessThan(60_000);
		const told = new Set(items.map(({ indicator }) => indicator));
		expect(measures.map(({ code }) => code).filter((code) => !told.has(code))).toEqual([]);
		const refused = items.flatMap((item) => {
			const parsed = indicatorValues.schema.safeParse(item);
			if (!parsed.success) return [item];
			const findings = indicatorValues.check?.(parsed.data) ?? [];
			return findings.some(({ severity }) => severity === 'reject') ? [item] : [];
		});
		expect(refused).toEqual([]);
	});

	test('it respects what was published: 42 of 42, two thirds of private hospitals, 9.6 million records', () => {
		expect(total('emr-live', '202610')).toEqual({ n: 42, d: 42 });
		expect(total('emr-private', '202610')).toEqual({ n: 6, d: 9 });
		const { n: records } = total('vneid-records', '2026W47');
		expect(records).toBeGreaterThan(9_300_000);
		expect(records).toBeLessThan(10_200_000);
		const chip = total('chip-id-visits-month', '202610');
		expect(chip.n * 12).toBeGreaterThan(16_000_000);
		expect(chip.n * 12).toBeLessThan(20_000_000);
	});

	test('every hospital stands at one stage, and the stages add up to all of them', () => {
		expect(total('emr-stage-public', '202610').n).toBe(42);
		expect(total('emr-stage-private', '202610').n).toBe(9);
		expect(total('emr-stage-public', '202610', 'stage=paperless').n).toBe(31);
	});

	test('one hospital is silent, some values are late, some corrected, few taken back', () => {
		const senders = new Set(
			items.flatMap(({ indicator, period, orgUnit }) =>
				indicator === 'e-prescriptions' && period === '20261120' ? [orgUnit] : []
			)
		);
		expect(senders.size).toBe(41);
		const withdrawn = items.filter(({ deleted }) => deleted === true).length;
		const corrected = items.length - known.size - withdrawn;
		expect(withdrawn).toBeGreaterThan(3);
		expect(corrected / known.size).toBeGreaterThan(0.001);
		expect(corrected / known.size).toBeLessThan(0.004);
	});

	test('parts of one whole share its denominator and stay below it', () => {
		const cells = items.filter(
			({ indicator, orgUnit, period }) =>
				indicator === 'cashless-share' && orgUnit === 'H01' && period === '20261120'
		);
		expect(new Set(cells.map(({ denominator }) => denominator)).size).toBe(1);
		const parts = cells.reduce((sum, { numerator = 0 }) => sum + numerator, 0);
		expect(parts).toBeLessThan(cells[0]?.denominator ?? 0);
	});
});

describe('time', () => {
	test('live and told again, one event id never stands for two contents', () => {
		const byId = new Map<string, string>();
		const said = [
			...past.slice(-8_000),
			...model.current(NOW),
			...model.between(NOW - 6 * HOUR_MS, NOW + 30 * HOUR_MS)
		];
		for (const { item } of said) {
			const value = item as IndicatorValue;
			const id = indicatorValues.key(value);
			const text = JSON.stringify(value);
			expect(byId.get(id) ?? text).toBe(text);
			byId.set(id, text);
		}
	});

	test('nothing is told before it is known, and a step of a quarter of a second is cheap', () => {
		for (const { at, item } of past)
			expect(Date.parse((item as IndicatorValue).observedAt)).toBeLessThanOrEqual(at);
		model.between(NOW, NOW + 250);
		const started = performance.now();
		for (let step = 0; step < 20; step += 1)
			model.between(NOW + step * 250, NOW + (step + 1) * 250);
		expect((performance.now() - started) / 20).toBeLessThan(60);
	});
});
