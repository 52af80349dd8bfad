/**
 * Issue 3, item 2: for every registered metric the figure is recomputed from its rows, in SQL and once
 * more in plain TypeScript, and must agree with what the boards and the live reducers show.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamNamed } from '#lib/domains/index.ts';
import { metrics } from '#lib/domains/metrics.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import type { Subject } from '#lib/foundation/subject.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { ExplainedSample, Explanation } from '#lib/metrics/explanation.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { NOW } from '../../../../../tests/fixtures/explained-city/city-events.ts';
import {
	openExplainedCity,
	type ExplainedCity
} from '../../../../../tests/fixtures/explained-city/open-city.ts';
import { explainAnswer } from './explain-answer.ts';
import { shownValues } from '../../../../../tests/fixtures/explained-city/shown-values.ts';
import { metricRows, rowsOf } from '#server/metric-rows.ts';
import type { MetricRows, RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import { evaluate } from '#server/metrics/evaluate.ts';
import { createExplainer } from '#server/metrics/explain.ts';
import { sampleRows } from '#server/metrics/sample-rows.ts';
import { placeOf } from '#server/metrics/scope.ts';

/** Places with something special about them come first: hidden wards, a silent hospital, lost units. */
const SPECIAL = [
	'ward:00070',
	'ward:00004',
	'ward:00008',
	'facility:H01',
	'facility:H03',
	'facility:H05',
	'station:S01'
];
const PLACES_OF_A_METRIC = 4;
/** Every measure of the generic stream asks the same statement with another code. */
const PLACES_OF_A_MEASURE = 2;

const LEADER: Subject = {
	userId: 'leader',
	username: 'leader',
	displayName: 'Leader',
	role: 'leader',
	wardCode: null
};

let city: ExplainedCity;
let shown: ReadonlyMap<string, readonly MetricValue[]>;
beforeAll(async () => {
	city = await openExplainedCity();
	shown = groupBy(await shownValues(city), ({ metric }) => metric);
}, 240_000);
afterAll(() => city.dispose());

function asked(scope: string): RowsQuestion {
	const place = placeOf(scope);
	if (place === null) throw new RangeError(`No place "${scope}".`);
	const { registry } = city;
	return { place, now: NOW, knownAt: NOW, registry, showsSmallCells: false, isPresent: true };
}

function rowsFor(metric: Metric): MetricRows {
	const rows = rowsOf(metric.id);
	if (rows === undefined) throw new Error(`Declare the rows of ${metric.id} in metric-rows.ts.`);
	return rows;
}

/** The value by hand, from every row. */
function recomputed({ aggregation }: Metric, rows: readonly ExplainedSample[]): number | null {
	const counted = rows.filter(({ dropped }) => dropped === '');
	const sum = (numbers: readonly (number | null)[]) => {
		const known = numbers.filter((number) => number !== null);
		return known.length === 0 ? null : known.reduce((total, number) => total + number, 0);
	};
	const values = counted.flatMap(({ value }) => (value === null ? [] : [value]));
	const numerator = sum(counted.map((row) => row.numerator));
	const denominator = sum(counted.map((row) => row.denominator));
	switch (aggregation) {
		case 'count':
			return counted.length === 0 ? null : counted.length;
		case 'sum':
			return numerator;
		case 'ratio':
			return numerator === null || !denominator ? null : numerator / denominator;
		case 'median':
			return quantile(values, 0.5);
		case 'p90':
			return quantile(values, 0.9);
		case 'p95':
			return quantile(values, 0.95);
	}
}

function scopesToTry(metric: Metric): string[] {
	const known = new Set((shown.get(metric.id) ?? []).map(({ scope }) => scope));
	const chosen = [...SPECIAL.filter((scope) => known.has(scope as MetricValue['scope'])), ...known];
	return [...new Set(['city', ...chosen])]
		.filter((scope) => metric.scopes.some((kind) => scope === kind || scope.startsWith(`${kind}:`)))
		.slice(0, metric.id.startsWith('indicators.') ? PLACES_OF_A_MEASURE : PLACES_OF_A_METRIC);
}

it('no rows belong to a metric that is not registered, and none are declared twice', () => {
	const ids = metricRows.map(({ metric }) => metric.id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.filter((id) => !metrics.some((metric) => metric.id === id))).toEqual([]);
});

interface Looked {
	readonly scope: string;
	readonly question: RowsQuestion;
	readonly value: MetricValue;
	readonly all: readonly ExplainedSample[];
}

/** The figure of each place with every row behind it, asked once. */
async function looked(metric: Metric): Promise<Looked[]> {
	const known = kept.get(metric.id);
	if (known !== undefined) return known;
	const rows = rowsFor(metric);
	const found: Looked[] = [];
	for (const scope of scopesToTry(metric)) {
		const question = asked(scope);
		const { value } = await evaluate(city.engine, rows, question);
		const all = await sampleRows(city.engine, rows, { question, limit: null });
		found.push({ scope, question, value, all });
	}
	kept.set(metric.id, found);
	return found;
}
const kept = new Map<string, Looked[]>();

async function explained(metric: Metric, scope: string): Promise<Explanation> {
	const registry = { current: () => city.registry };
	const explainer = createExplainer({ clickhouse: city.engine, registry, now: () => NOW });
	const response = await explainAnswer({ explainer, registry }, LEADER, {
		metric: metric.id,
		scope
	});
	expect(response.status, await response.clone().text()).toBe(200);
	return (await response.json()) as Explanation;
}

describe.each(metrics.map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
	it('opens Explain, whose figure, list and statement agree', async () => {
		const [first] = await looked(metric);
		const { value, entities, rows, sample, shifts, sources, sql } = await explained(
			metric,
			first!.scope
		);
		expect(value).toEqual(JSON.parse(JSON.stringify(first!.value)));
		expect(sources.map(({ stream }) => stream)).toEqual(
			metric.sources.filter((name) => streamNamed(name) !== undefined)
		);
		expect(shifts).toHaveLength(3);
		expect(sample!.length).toBe(Math.min(20, first!.all.length));
		const counted = rows.find(({ reason }) => reason === '')?.rows ?? 0;
		if (entities !== null) {
			const listed = entities.filter(({ dropped }) => dropped === '');
			expect(listed.reduce((sum, row) => sum + row.rows, 0)).toBe(counted);
		}
		const [run] = await city.engine.rows<{ counted: number; value: number | null }>(sql!);
		expect(run?.counted).toBe(counted);
		if (counted > 0 && value.value !== null) expect(run?.value).toBeCloseTo(value.value, 9);
	});

	it('agrees with its rows, counted by hand', async () => {
		for (const { scope, value, all } of await looked(metric)) {
			const byHand = recomputed(metric, all);
			if (value.missing === 'suppressed')
				expect(all.filter(({ numerator }) => numerator !== null && numerator < 10)).toEqual([]);
			else if (byHand !== null) expect(value.value, scope).toBeCloseTo(byHand, 9);
			else if (rowsFor(metric).isZeroWhenAlive === true) expect(value.value ?? 0, scope).toBe(0);
			else expect(value.value, scope).toBeNull();
		}
	});

	it('is the same from roll-ups and from the events themselves', async () => {
		const rows = rowsFor(metric);
		for (const { scope, question, value } of await looked(metric)) {
			const { isPresent: _present, ...past } = question;
			if (rows.sql(past.place, past) === rows.sql(question.place, question)) continue;
			const found = (await evaluate(city.engine, rows, past)).value;
			expect({ ...found, asOf: null }, scope).toEqual({ ...value, asOf: null });
		}
	});

	it('agrees with what is shown', async () => {
		const values = shown.get(metric.id) ?? [];
		expect(values, `no board or reducer shows ${metric.id}`).not.toEqual([]);
		for (const { scope, value } of await looked(metric)) {
			const onScreen = values.find((each) => each.scope === scope);
			if (onScreen !== undefined) expectSame(metric, value, onScreen);
		}
	});
});

function expectSame({ aggregation }: Metric, value: MetricValue, onScreen: MetricValue): void {
	const { scope } = onScreen;
	expect({ scope, missing: value.missing }).toEqual({ scope, missing: onScreen.missing });
	if (onScreen.value === null) expect(value.value, scope).toBeNull();
	else expect(value.value, scope).toBeCloseTo(onScreen.value, 9);
	if (aggregation === 'ratio' && onScreen.value !== null)
		expect([value.numerator, value.denominator], scope).toEqual([
			onScreen.numerator,
			onScreen.denominator
		]);
	if (onScreen.expected !== undefined && value.expected !== undefined)
		expect([value.reporting, value.expected], scope).toEqual([
			onScreen.reporting,
			onScreen.expected
		]);
}
