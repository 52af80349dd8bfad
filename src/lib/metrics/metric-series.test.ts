import { describe, expect, it } from 'vitest';
import { waitMedian } from '../domains/kiosks/metrics.ts';
import { measuredSeriesSet, seriesOf } from './metric-series.ts';
import { newestOf } from './newest-of.ts';

const times = ['2026-11-23T06:00:00.000Z', '2026-11-23T06:30:00.000Z'];
const set = measuredSeriesSet(waitMedian, {
	step: 'half-hour',
	times,
	lines: {
		'facility:H01': { values: [60, null], p90s: [90, null] },
		'facility:H02': { values: [5] }
	}
});

describe('a set of lines', () => {
	it('gives the line of one place with its metric, unit and step', () => {
		expect(seriesOf(set, 'facility:H01')).toEqual({
			metric: 'kiosks.wait-median',
			unit: 'seconds',
			step: 'half-hour',
			scope: 'facility:H01',
			points: [
				{ at: times[0], value: 60, p90: 90 },
				{ at: times[1], value: null, p90: null }
			]
		});
	});

	it('has no value where a line is short or a place sent nothing, never zero', () => {
		expect(seriesOf(set, 'facility:H02').points.map(({ value }) => value)).toEqual([5, null]);
		expect(seriesOf(set, 'facility:H99').points.map(({ value }) => value)).toEqual([null, null]);
	});
});

describe('newestOf', () => {
	it('is the latest instant, and null when there is none', () => {
		expect(newestOf([times[0], null, times[1], undefined, ''])).toBe(times[1]);
		expect(newestOf([null, undefined, ''])).toBeNull();
		expect(newestOf([])).toBeNull();
	});
});
