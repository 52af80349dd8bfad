import { describe, expect, it, test } from 'vitest';
import type { IndicatorsBoard } from '#lib/domains/indicators/board.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import { registryEntry } from '#lib/domains/indicators/registry-entry.ts';
import { indicators } from '#lib/domains/indicators/registry.ts';
import { recordCoverage } from '#lib/domains/ehr/metrics.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { rowStates, type RowSources } from './indicator-rows.ts';

const AS_OF = '2026-11-22T17:00:00.000Z';
const nothing: RowSources = { board: null, present: new Map(), seesSecurity: true };
const board: IndicatorsBoard = {
	measures: Object.fromEntries(
		measures.map(({ code, metric }) => [
			code,
			{
				period: '20261122',
				value: measured(metric, { value: 0.5, asOf: AS_OF }),
				series: measuredSeries(metric, { step: 'day', points: [] }),
				options: []
			}
		])
	)
};
const present = new Map([
	[recordCoverage.id, measured(recordCoverage, { value: 0.988, asOf: AS_OF })]
]);
const byCode = (sources: RowSources) => new Map(rowStates(sources).map((row) => [row.code, row]));

describe('the rows of the list', () => {
	it('are all 70, in order, also before anything was answered: then without a value, never zero', () => {
		const rows = rowStates(nothing);
		expect(rows.map(({ code }) => code)).toEqual(indicators.map(({ code }) => code));
		for (const { value, without } of rows) {
			if (without === 'context') expect(value).toBeNull();
			else expect(value).toMatchObject({ value: null, missing: 'no-data' });
		}
		expect(rows.filter(({ without }) => without === 'context')).toHaveLength(1);
	});

	it('take measures from the board, metrics of other domains from their own, and a repeated row from the other', () => {
		const rows = byCode({ board, present, seesSecurity: true });
		expect(rows.get('e-prescriptions')).toMatchObject({
			value: { value: 0.5 },
			period: '20261122'
		});
		expect(rows.get('record-coverage')?.value).toMatchObject({ value: 0.988 });
		expect(rows.get('standard-record-coverage')?.value).toBe(rows.get('record-coverage')?.value);
		expect(rows.get('cashless-42-hospitals')?.value?.metric).toBe('indicators.cashless-hospitals');
	});

	it('keep security to leaders', () => {
		const rows = byCode({ board, present, seesSecurity: false });
		expect(rows.get('information-security')).toMatchObject({ value: null, without: 'shut' });
		expect(
			byCode({ board, present, seesSecurity: true }).get('information-security')?.value
		).not.toBeNull();
	});
});

test('a partner reads what to send: code, places, period, options and figures', () => {
	const cashless = indicators.find(({ code }) => code === 'cashless-payment');
	if (cashless === undefined) throw new RangeError();
	expect(registryEntry(cashless)).toMatchObject({
		n: 11,
		unit: 'ratio',
		headline: 'indicators.cashless-share',
		target: { value: 0.8, kind: 'proposed' },
		measures: [
			{
				code: 'cashless-share',
				stream: 'indicator-values',
				frequency: 'day',
				places: 'public-hospitals',
				disaggregation: {
					category: 'channel',
					options: ['pos', 'static-qr', 'dynamic-qr', 'e-wallet']
				},
				figures: ['numerator', 'denominator']
			},
			{ code: 'cashless-value', disaggregation: null },
			{ code: 'cashless-failures' },
			{ code: 'cashless-hospitals' }
		]
	});
});
