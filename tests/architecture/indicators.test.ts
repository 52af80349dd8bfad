/** Item 5 of issue 3: the declared list against the facts of the city, row by row. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import facts from '#db/seed/indicators.csv?raw';
import { metricNamed } from '#lib/domains/metrics.ts';
import { metricIds } from '#lib/domains/indicators/define-indicator.ts';
import { DRILL_LEVELS } from '#lib/domains/indicators/drill-level.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import { indicatorMetrics } from '#lib/domains/indicators/metrics.ts';
import { fedRow, indicators } from '#lib/domains/indicators/registry.ts';

interface Fact {
	readonly n: string;
	readonly code: string;
	readonly published_value: string;
	readonly source: string;
	readonly target: string;
}

const rows: readonly Fact[] = parse(facts, { columns: true });
const factOf = new Map(rows.map((row) => [Number(row.n), row]));

test('all 70 rows of the list are declared, each once', () => {
	const numbers = indicators.map(({ n }) => n);
	expect(numbers).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
	expect(numbers).toEqual(rows.map(({ n }) => Number(n)));
	expect(indicators.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
	expect(new Set(indicators.map(({ code }) => code)).size).toBe(70);
});

describe.each(indicators.map((row) => [row.n, row.code, row] as const))(
	'row %i %s',
	(n, _, row) => {
		it('is named in both languages, with what the city calls it and what is watched', () => {
			for (const words of [row.name, row.cityName, row.kpi, row.owner])
				for (const text of [words.vi, words.en]) expect(text.trim()).not.toBe('');
			expect(row.drillDown.every((level) => level in DRILL_LEVELS)).toBe(true);
		});

		it('shows metrics that are registered, or says why it shows none', () => {
			const fed = fedRow(row);
			if (row.context !== null) {
				expect(metricIds(fed)).toEqual([]);
				expect(row.context.vi).not.toBe('');
				return;
			}
			expect(metricIds(fed).length).toBeGreaterThan(0);
			for (const id of metricIds(fed)) {
				const metric = metricNamed(id);
				expect(metric, id).toBeDefined();
				if (metric?.aggregation !== 'ratio') continue;
				expect(metric.numerator?.vi, id).toBeTruthy();
				expect(metric.denominator?.en, id).toBeTruthy();
			}
		});

		it('carries the published value as a dated claim with its source, never as its own', () => {
			const fact = factOf.get(n);
			expect(fact?.source).not.toBe('');
			const isSilent = fact?.published_value === 'no number';
			expect(row.claims.length > 0 || isSilent || fact?.published_value === '').toBe(true);
			for (const claim of row.claims) {
				expect(claim.source.vi).not.toBe('');
				if (claim.value !== null) expect(claim.asOf, claim.text.en).not.toBeNull();
			}
		});

		it('says who set its target', () => {
			const fed = fedRow(row);
			const target = fed.headline === null ? null : (metricNamed(fed.headline)?.target ?? null);
			const kind = /^\[(published|city)\]|^(proposed)/.exec(factOf.get(n)?.target ?? '');
			if (target === null || kind === null) return;
			expect(target.source.vi).not.toBe('');
			expect(target.validFrom).toMatch(/^\d{4}-\d{2}/);
		});
	}
);

test('records and citizens in VNeID are two metrics and share no label (P3-11)', () => {
	const [records, citizens] = ['vneid-records', 'vneid-citizens'].map((code) =>
		indicators.find((row) => row.code === code)
	);
	expect(records?.headline).not.toBe(citizens?.headline);
	for (const locale of ['vi', 'en'] as const) {
		expect(records?.name[locale]).not.toBe(citizens?.name[locale]);
		expect(metricNamed(records?.headline ?? '')?.name[locale]).not.toBe(
			metricNamed(citizens?.headline ?? '')?.name[locale]
		);
	}
});

test('no two measures or options share a metric, and every measure is shown by a row', () => {
	const ids = indicatorMetrics.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const shown = new Set(indicators.flatMap((row) => row.measures.map(({ code }) => code)));
	expect(measures.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
});
