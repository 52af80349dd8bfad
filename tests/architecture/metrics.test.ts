/** Every number that a board answers belongs to a declared metric, and every declaration is whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamNamed } from '#lib/domains/index.ts';
import { metricNamed, metrics } from '#lib/domains/metrics.ts';
import { LOCALES, type Words } from '#lib/foundation/locale.ts';
import { LAYERS, SCOPE_KINDS, type Metric } from '#lib/metrics/define-metric.ts';
import { UNITS } from '#lib/metrics/unit.ts';
import type { TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { boardAnswers } from '../fixtures/explained-city/shown-values.ts';
import { openOneOfEach, registry } from '../fixtures/one-of-each.ts';
import { bareNumbers, measuredParts } from './components/measured-parts.ts';

describe('every metric', () => {
	it('has an id of its own', () => {
		const ids = metrics.map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids)]);
	});

	it.each(metrics.map((metric) => [metric.id, metric] as const))(
		'%s says in both languages what it is, and rests on streams that exist',
		(_, metric) => {
			for (const words of wordsOf(metric))
				for (const locale of LOCALES) expect(words[locale].trim()).not.toBe('');
			for (const name of metric.sources) expect(streamNamed(name), name).toBeDefined();
			expect(UNITS).toContain(metric.unit);
			expect(LAYERS).toContain(metric.layer);
			expect(metric.scopes.length).toBeGreaterThan(0);
			for (const scope of metric.scopes) expect(SCOPE_KINDS).toContain(scope);
			if (metric.target) expect(metric.target.validFrom).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
		}
	);
});

describe('every number of a board', () => {
	let engine: TestEngine;
	let answers: unknown[];

	beforeAll(async () => {
		engine = await openOneOfEach();
		answers = await boardAnswers({ engine, registry, feeds: [] });
	});
	afterAll(() => engine.dispose());

	it('names a registered metric, in its unit and of a place that the metric has', () => {
		const parts = measuredParts(answers);
		expect(parts.length).toBeGreaterThan(30);
		for (const { metric, unit, scopes } of parts) {
			const declared = metricNamed(metric);
			expect(declared, metric).toBeDefined();
			expect(unit).toBe(declared?.unit);
			for (const scope of scopes) expect(declared?.scopes).toContain(scope.split(':')[0]);
		}
	});

	it('is measured: no answer carries a number beside its values and lines', () => {
		expect(bareNumbers(answers)).toEqual([]);
		expect(bareNumbers({ wards: [{ code: '00004', incidents: 3 }] })).toEqual([
			'wards.0.incidents'
		]);
	});

	it('is of many metrics, so that the walk has met them', () => {
		const met = new Set(measuredParts(answers).map(({ metric }) => metric));
		for (const id of ['ems.calls', 'hospitals.occupancy', 'kiosks.visits-today', 'ehr.coverage'])
			expect(met).toContain(id);
	});
});

it('nobody forges a value: only lib/metrics says that something is measured', () => {
	const forgers = readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile() && /\.(ts|svelte)$/.test(file.name))
		.map((file) => `${file.parentPath}/${file.name}`)
		.filter((path) => !path.startsWith('src/lib/metrics/') && !path.endsWith('.test.ts'))
		.filter((path) =>
			/\bas (unknown as )?(Metric(Value|Series|SeriesSet)|EntityAttribute)\b/.test(
				readFileSync(path, 'utf8')
			)
		);
	expect(forgers).toEqual([]);
});

function wordsOf(metric: Metric): Words[] {
	const { name, formula, numerator, denominator, clock, owner, target } = metric;
	return [name, formula, numerator, denominator, clock.window, owner, target?.source].filter(
		(words) => words !== null && words !== undefined
	);
}
