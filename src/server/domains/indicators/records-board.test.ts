import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { receive } from './indicator-values.fixture.ts';
import { recordsBoard } from './records-board.ts';

/** Monday 23 November 2026, 10:00 in Hanoi. */
const NOW = Date.parse('2026-11-23T03:00:00.000Z');
const registry = aRegistry({ wards: ['00004', '00008'], hospitals: ['H01', 'H02'] });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

const STATED = '2026-11-22T20:00:00.000Z';
function checks(orgUnit: string, rule: string, passed: number, period = '2026W47') {
	const indicator = rule.startsWith('field') ? 'record-complete' : 'record-clean';
	return {
		...{ indicator, period, orgUnit, disaggregation: rule, observedAt: STATED },
		...{ numerator: passed, denominator: 100 }
	};
}

test('a ward without checks has four missing scores, never zero (F46)', async () => {
	const { wards, sources } = await recordsBoard(engine, registry, NOW);
	expect(wards.map(({ place }) => place)).toEqual(['00004', '00008']);
	for (const { scores, broken } of [...wards, ...sources]) {
		expect(broken).toEqual([]);
		for (const value of Object.values(scores))
			expect(value).toMatchObject({ value: null, missing: 'no-data' });
	}
});

test('a score is checks passed over checks made, and the rule that failed most comes first (P3-11)', async () => {
	await receive(
		engine,
		checks('00004', 'rule=no-duplicate', 90),
		checks('00004', 'rule=standard-codes', 60),
		checks('00004', 'rule=no-contradiction', 100),
		checks('00004', 'field=insurance', 80)
	);
	const [ward] = (await recordsBoard(engine, registry, NOW)).wards;
	expect(ward?.scores.clean).toMatchObject({
		metric: 'indicators.record-clean',
		scope: 'ward:00004',
		value: 250 / 300,
		numerator: 250,
		denominator: 300
	});
	expect(ward?.scores.live).toMatchObject({ value: null, missing: 'no-data' });
	expect(ward?.broken.map(({ rule, value }) => [rule, value.numerator])).toEqual([
		['standard-codes', 60],
		['insurance', 80],
		['no-duplicate', 90]
	]);
	expect(ward?.broken[0]?.value.metric).toBe('indicators.record-clean-standard-codes');
});

test('a ward is shown for the week that stands for the city, with its correction marked', async () => {
	await receive(
		engine,
		checks('00004', 'rule=no-duplicate', 50, '2026W46'),
		checks('00004', 'rule=no-duplicate', 80),
		checks('00008', 'rule=no-duplicate', 95),
		{ ...checks('00008', 'rule=no-duplicate', 70), observedAt: '2026-11-22T22:00:00.000Z' }
	);
	const { wards } = await recordsBoard(engine, registry, NOW);
	expect(wards.map(({ scores }) => scores.clean.value)).toEqual([0.8, 0.7]);
	expect(wards[0]?.scores.clean.correctedAt).toBeUndefined();
	expect(wards[1]?.scores.clean.correctedAt).toBe('2026-11-22T22:00:00.000Z');
});
