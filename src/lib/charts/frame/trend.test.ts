import { describe, expect, it } from 'vitest';
import { timeSeries } from './time-series.ts';
import { endLabels, isPastTarget, type Trend } from './trend.ts';

const trend: Trend = {
	times: ['2026-11-23T05:00:00.000Z', '2026-11-23T06:00:00.000Z', '2026-11-23T07:00:00.000Z'],
	axis: 'hours',
	domain: [0, 30],
	lines: [
		{ name: 'p90', values: [20, 21, null], tone: 'second' },
		{ name: 'median', values: [14, 15, 16], tone: 'main' }
	],
	target: { name: 'target', setBy: 'published', value: 15, abnormal: 'above' },
	isStep: false,
	gapNote: '',
	tickText: String,
	labelText: (value) => (value === null ? '—' : String(value))
};

describe('endLabels', () => {
	it('names each line, the target and who set it, and shows a missing end as a dash at the last known height', () => {
		expect(endLabels(trend, (value) => value)).toEqual([
			{ name: 'p90', value: '—', y: 21, tone: 'second' },
			{ name: 'median', value: '16', y: 16, tone: 'main' },
			{ name: 'target', value: '15', y: 15, tone: 'target' },
			{ name: 'published', value: '', y: 15, tone: 'target' }
		]);
	});
});

describe('isPastTarget', () => {
	it('knows which side of the target is abnormal', () => {
		const target = { name: 'target', setBy: 'published', value: 15 };
		expect(isPastTarget(16, { ...target, abnormal: 'above' })).toBe(true);
		expect(isPastTarget(15, { ...target, abnormal: 'above' })).toBe(false);
		expect(isPastTarget(14, { ...target, abnormal: 'below' })).toBe(true);
		expect(isPastTarget(16, { ...target, abnormal: null })).toBe(false);
	});

	it('raises nothing without evidence', () => {
		expect(isPastTarget(null, { ...trend.target!, abnormal: 'below' })).toBe(false);
		expect(isPastTarget(16, undefined)).toBe(false);
	});
});

describe('timeSeries', () => {
	const input = { ...trend, width: 292, height: 152, locale: 'vi', hasLabels: true } as const;

	it('puts the first point at the left edge and the newest at the now-line', () => {
		const scale = timeSeries(input);
		expect(scale.x(0)).toBe(scale.left);
		expect(scale.x(2)).toBe(scale.right);
		expect(scale.y(0)).toBe(scale.bottom);
		expect(scale.timeTicks.map((tick) => tick.text)).toEqual(['14h']);
	});

	it('stands without any point', () => {
		const scale = timeSeries({ ...input, times: [] });
		expect(Number.isFinite(scale.y(10))).toBe(true);
		expect(scale.valueTicks.length).toBeGreaterThan(1);
	});
});
