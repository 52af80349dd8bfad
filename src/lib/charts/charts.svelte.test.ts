import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import LocaleScope from '#lib/i18n/LocaleScope.svelte';
import CallBars from './CallBars.svelte';
import RatioChart from './RatioChart.svelte';
import WaitChart from './WaitChart.svelte';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-23T07:00:00.000Z');

function html(part: unknown, props: Record<string, unknown>): string {
	const component = part as Component<Record<string, unknown>>;
	return render(LocaleScope, { props: { locale: 'vi', component, props } }).body;
}

function waits(medians: readonly (number | null)[]) {
	return medians.map((median, index) => ({
		at: new Date(NOW - (medians.length - 1 - index) * HOUR).toISOString(),
		median,
		p90: median === null ? null : median * 2,
		n: 5
	}));
}

describe('WaitChart', () => {
	it('says in one sentence what it shows', () => {
		const markup = html(WaitChart, { title: 'Chờ', points: waits([60, 180, 120]) });
		expect(markup).toContain('role="img"');
		expect(markup).toContain('Chờ, Trung vị: mới nhất 2 phút, thấp nhất 1 phút, cao nhất 3 phút.');
	});

	it('leaves hours without evidence open and says why', () => {
		const points = waits([60, null, null, null, null, null, 120, 130]);
		expect(html(WaitChart, { title: 'Chờ', points, gap: 'closed' })).toContain('ngoài giờ');
		expect(html(WaitChart, { title: 'Chờ', points: waits([60, null, 70, 80]) })).not.toContain(
			'chưa có số'
		);
	});

	it('labels a missing newest value with a dash, never zero', () => {
		const markup = html(WaitChart, { title: 'Chờ', points: waits([60, 70, null]) });
		expect(markup).toMatch(/text-anchor="end"[^>]*>—/);
	});

	it('offers its numbers as a table', () => {
		const markup = html(WaitChart, { title: 'Chờ', points: waits([60, null]), withTable: true });
		expect(markup).toContain('<details');
		expect(markup).toContain('>14:00<');
		expect(markup).toContain('>—<');
	});

	it('stands when nothing was ever received', () => {
		expect(html(WaitChart, { title: 'Chờ', points: [] })).toContain('Chưa có dữ liệu');
	});
});

describe('RatioChart', () => {
	it('heads the city and keeps median and 90 % apart', () => {
		const points = [
			{ at: '2026-11-21', city: 0.7, median: 0.68, p90: 0.85 },
			{ at: '2026-11-22', city: 0.718, median: 0.689, p90: 0.857 }
		];
		const markup = html(RatioChart, { title: 'Bao phủ', points, axis: 'days', targetRatio: 0.8 });
		for (const words of ['Toàn TP', 'Trung vị', '90 %', 'Đích', '71,8', '68,9', '22/11'])
			expect(markup).toContain(words);
	});
});

describe('CallBars', () => {
	it('draws an hour without events as a gap, not as zero', () => {
		const points = [
			{ at: new Date(NOW - HOUR).toISOString(), calls: null },
			{ at: new Date(NOW).toISOString(), calls: 0 }
		];
		const markup = html(CallBars, { title: 'Cuộc gọi', points });
		expect(markup.match(/fill: url\(#/g)).toHaveLength(1);
		expect(markup).toContain('13:00 · —');
		expect(markup).toContain('14:00 · 0');
	});
});
