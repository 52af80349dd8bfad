import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import LocaleScope from '#lib/i18n/LocaleScope.svelte';
import { calls } from '#lib/domains/ems/metrics.ts';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { waitMedian } from '#lib/domains/kiosks/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { measuredSeries, type SeriesPoint } from '#lib/metrics/metric-series.ts';
import CountBars from './CountBars.svelte';
import SeriesChart from './SeriesChart.svelte';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-23T07:00:00.000Z');

function html(part: unknown, props: Record<string, unknown>): string {
	const component = part as Component<Record<string, unknown>>;
	return render(LocaleScope, { props: { locale: 'vi', component, props } }).body;
}

function waits(medians: readonly (number | null)[]) {
	const points = medians.map((median, index) => ({
		at: new Date(NOW - (medians.length - 1 - index) * HOUR).toISOString(),
		value: median,
		p90: median === null ? null : median * 2,
		n: 5
	}));
	return measuredSeries(waitMedian, { step: 'hour', points });
}

describe('SeriesChart of waits', () => {
	it('says in one sentence what it shows', () => {
		const markup = html(SeriesChart, { title: 'Chờ', series: waits([60, 180, 120]) });
		expect(markup).toContain('role="img"');
		expect(markup).toContain('Chờ, Trung vị: mới nhất 2 phút, thấp nhất 1 phút, cao nhất 3 phút.');
	});

	it('leaves hours without evidence open and says why', () => {
		const series = waits([60, null, null, null, null, null, 120, 130]);
		expect(html(SeriesChart, { title: 'Chờ', series, gap: 'closed' })).toContain('ngoài giờ');
		expect(html(SeriesChart, { title: 'Chờ', series: waits([60, null, 70, 80]) })).not.toContain(
			'chưa có số'
		);
	});

	it('labels a missing newest value with a dash, never zero', () => {
		const markup = html(SeriesChart, { title: 'Chờ', series: waits([60, 70, null]) });
		expect(markup).toMatch(/text-anchor="end"[^>]*>—/);
	});

	it('offers its numbers as a table', () => {
		const markup = html(SeriesChart, { title: 'Chờ', series: waits([60, null]), withTable: true });
		expect(markup).toContain('<details');
		expect(markup).toContain('>14:00<');
		expect(markup).toContain('>—<');
	});

	it('stands when nothing was ever received', () => {
		expect(html(SeriesChart, { title: 'Chờ', series: waits([]) })).toContain('Chưa có dữ liệu');
	});
});

describe('SeriesChart of ratios', () => {
	it('heads the city and keeps median and 90 % apart', () => {
		const points = [
			{ at: '2026-11-21', value: 0.7, median: 0.68, p90: 0.85 },
			{ at: '2026-11-22', value: 0.718, median: 0.689, p90: 0.857 }
		];
		const series = measuredSeries(coverage, { step: 'day', points });
		const markup = html(SeriesChart, { title: 'Bao phủ', series });
		for (const words of ['Toàn TP', 'Trung vị', '90 %', 'Đích', '71,8', '68,9', '22/11'])
			expect(markup).toContain(words);
		expect(markup, 'who set the target').toContain('>đề xuất<');
	});

	it('draws one hospital as itself, not as the city, and no line that nobody measured', () => {
		const points = [{ at: new Date(NOW).toISOString(), value: 0.9 }];
		const series = measuredSeries(occupancy, { scope: 'facility:H01', step: 'half-hour', points });
		const markup = html(SeriesChart, { title: 'Công suất', series });
		expect(markup).toContain('Nơi này');
		expect(markup).not.toContain('Toàn TP');
		expect(markup).not.toContain('Trung vị');
	});

	it('says what it draws to whoever asks, by mouse and by keyboard', () => {
		const series = measuredSeries(coverage, { step: 'day', points: [] });
		const markup = html(SeriesChart, { title: 'Bao phủ', series });
		expect(markup).toMatch(/<figure[^>]*data-metric="screening.coverage"[^>]*data-scope="city"/);
		expect(markup).toMatch(/<button[^>]*aria-label="Giải thích biểu đồ: Bao phủ"/);
	});

	it('marks a point that was corrected and says what was known first', () => {
		const points: SeriesPoint[] = [
			{ at: '2026-11-20', value: 0.7 },
			{
				at: '2026-11-21',
				value: 0.72,
				firstKnown: 0.69,
				correctedAt: '2026-11-22T03:00:00.000Z'
			}
		];
		const markup = html(SeriesChart, {
			title: 'Bao phủ',
			series: measuredSeries(coverage, { step: 'day', points })
		});
		expect(markup).toContain('Ban đầu 69,0%, cập nhật 22/11 thành 72,0%');
	});
});

describe('CountBars', () => {
	it('draws an hour without events as a gap, not as zero', () => {
		const points = [
			{ at: new Date(NOW - HOUR).toISOString(), value: null },
			{ at: new Date(NOW).toISOString(), value: 0 }
		];
		const markup = html(CountBars, {
			title: 'Cuộc gọi',
			series: measuredSeries(calls, { step: 'hour', points })
		});
		expect(markup.match(/fill: url\(#/g)).toHaveLength(1);
		expect(markup).toContain('13:00 · —');
		expect(markup).toContain('14:00 · 0');
	});
});
