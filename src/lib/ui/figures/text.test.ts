import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import { responseMedian } from '#lib/domains/ems/metrics.ts';
import { emergencyWaiting, occupancy } from '#lib/domains/hospitals/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { attributeOf } from '#lib/metrics/attribute.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measured, type Evidence, type MetricValue } from '#lib/metrics/metric-value.ts';
import { ageText } from './age-text.ts';
import { attributeHint, attributeText } from './attribute-text.ts';
import { figureLine, figureText } from './figure-text.ts';
import { targetText } from './target-text.ts';

const NOW = Date.parse('2026-11-23T07:14:00.000Z');
const minute = { periodMs: 60_000, lateAfterMs: 180_000, staleAfterMs: 600_000 };
const daily = { periodMs: DAY_MS, lateAfterMs: 26 * HOUR_MS, staleAfterMs: 50 * HOUR_MS };

function aValue(part: Partial<Evidence>, metric: Metric = emergencyWaiting): MetricValue {
	const asOf = '2026-11-23T07:13:52.000Z';
	return measured(metric, { value: 1, asOf, freshness: minute, ...part });
}

describe('figureText', () => {
	it('shows ratios in percent and waits in minutes', () => {
		expect(figureText(aValue({ value: 0.9131 }, occupancy), 'vi')).toEqual({
			number: '91,3',
			unit: '%'
		});
		expect(figureText(aValue({ value: 876 }, responseMedian), 'en')).toEqual({
			number: '14.6',
			unit: 'min'
		});
	});

	it('shows missing as a dash without a unit, and zero as zero', () => {
		expect(figureLine(aValue({ value: null }), 'vi')).toBe('—');
		expect(figureLine(aValue({ value: 0 }), 'vi')).toBe('0 người');
	});

	it('hides a suppressed value and its fraction', () => {
		const part = { isEstimate: true, numerator: 4, denominator: 9, missing: 'suppressed' } as const;
		const hidden = aValue(part);
		expect(figureLine(hidden, 'vi')).toBe('dưới 10');
		expect(figureText(hidden, 'vi', 'fraction').number).toBe('dưới 10');
	});

	it('marks an estimate', () => {
		expect(figureLine(aValue({ value: 0.718, isEstimate: true }, coverage), 'vi')).toBe('≈ 71,8%');
	});

	it('writes a fraction only where there is one', () => {
		expect(figureText(aValue({}), 'vi', 'fraction').number).toBe('—');
		expect(
			figureText(aValue({ numerator: 11_256, denominator: 12_328 }), 'vi', 'fraction').number
		).toBe('11.256/12.328');
	});
});

describe('targetText', () => {
	it('reads the target of the declaration and says who set it', () => {
		expect(targetText(responseMedian, 'vi')).toBe('Mục tiêu: tối đa 15 phút (công bố)');
		expect(targetText(occupancy, 'vi')).toBe('Mục tiêu: tối đa 85% (đề xuất)');
		expect(targetText(coverage, 'en')).toBe('Target: 80% (proposed)');
		expect(targetText(emergencyWaiting, 'vi')).toBeNull();
	});
});

describe('attributes', () => {
	const unit = { unitId: '115-01', speedKmh: 42 as number | undefined, name: 'x' };
	const of = { entity: 'unit:115-01', unit: 'kilometres-per-hour' } as const;
	const speed = (kmh: number | undefined, asOf: string | null = '2026-11-23T07:02:00.000Z') =>
		attributeOf({ ...unit, speedKmh: kmh }, 'speedKmh', { ...of, asOf });

	it('show the field of one thing with its unit, and a dash where it says nothing', () => {
		expect(attributeText(speed(42), 'vi')).toEqual({ number: '42', unit: 'km/h' });
		expect(attributeText(speed(undefined), 'vi')).toEqual({ number: '—', unit: '' });
	});

	it('say when the thing said so, or that a register keeps it', () => {
		expect(attributeHint(speed(42), NOW, 'vi')).toBe('14:02');
		expect(attributeHint(speed(42, null), NOW, 'vi')).toBe('theo danh mục');
		expect(attributeHint(speed(undefined), NOW, 'vi')).toBe('Chưa có dữ liệu');
	});

	it('take the number from a field that exists and holds one', () => {
		// @ts-expect-error -- a name is no number
		attributeOf(unit, 'name', { ...of, asOf: null });
		// @ts-expect-error -- the unit has no such field
		attributeOf(unit, 'averageSpeed', { ...of, asOf: null });
	});
});

describe('ageText', () => {
	const at = (asOf: string | null, freshness = minute) => ageText({ asOf, freshness }, NOW, 'vi');

	it('gives the age while live, the time when late, both when stale', () => {
		expect(at('2026-11-23T07:13:52.000Z')).toBe('8 giây trước');
		expect(at('2026-11-23T07:10:00.000Z')).toBe('Chậm: lúc 14:10');
		expect(at('2026-11-23T07:02:00.000Z')).toBe('Số cũ · 14:02 (12 phút)');
	});

	it('names the closing of a daily figure', () => {
		expect(at('2026-11-22T19:00:00.000Z', daily)).toBe('chốt 02:00 hôm nay');
		expect(at('2026-11-21T19:00:00.000Z', daily)).toBe('Chậm: chốt 02:00 hôm qua');
	});

	it('says so when nothing ever arrived', () => {
		expect(at(null)).toBe('Chưa có dữ liệu');
	});
});
