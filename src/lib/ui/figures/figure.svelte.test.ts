import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { unitsReady } from '#lib/domains/ems/metrics.ts';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { waitMedian } from '#lib/domains/kiosks/metrics.ts';
import LocaleScope from '#lib/i18n/LocaleScope.svelte';
import { measured, type Evidence, type MetricValue } from '#lib/metrics/metric-value.ts';
import DarkScope from './DarkScope.fixture.svelte';
import FigureLine from './FigureLine.svelte';
import FigureValue from './FigureValue.svelte';
import StateMark from './StateMark.svelte';

const NOW = Date.parse('2026-11-23T07:14:00.000Z');
const freshness = { periodMs: 10_000, lateAfterMs: 30_000, staleAfterMs: 120_000 };

function aValue(part: Partial<Evidence> = {}): MetricValue {
	return measured(occupancy, {
		value: 0.913,
		asOf: '2026-11-23T07:13:52.000Z',
		freshness,
		...part
	});
}

function html(part: unknown, props: Record<string, unknown>): string {
	const component = part as Component<Record<string, unknown>>;
	return render(LocaleScope, {
		props: { locale: 'vi', component, props: { nowMs: NOW, ...props } }
	}).body;
}

function text(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

const old = '2026-11-23T07:02:00.000Z';

describe('FigureValue', () => {
	it.each([
		['live', {}, '91,3 %'],
		['late', { asOf: '2026-11-23T07:13:10.000Z' }, '91,3 %'],
		['stale', { asOf: old }, '91,3 %'],
		['partial', { reporting: 41, expected: 42 }, '91,3 %'],
		['no-data', { value: null, asOf: null }, '—'],
		['suppressed', { missing: 'suppressed' }, 'dưới 10']
	] as const)('shows %s as itself', (state, part, shown) => {
		const markup = html(FigureValue, { value: aValue(part) });
		expect(markup).toContain(`data-state="${state}"`);
		expect(text(markup)).toBe(shown);
	});

	it('names its metric and its place, so that it can be asked about', () => {
		const markup = html(FigureValue, { value: aValue({ scope: 'facility:H01' }) });
		expect(markup).toContain('data-metric="hospitals.occupancy"');
		expect(markup).toContain('data-scope="facility:H01"');
	});

	it('F91 P3-3 shows no data, unknown, not applicable, hidden and zero in five ways, in shape and words', () => {
		const shown = (part: Partial<Evidence>) => {
			const markup = html(FigureValue, {
				value: measured(unitsReady, { value: null, asOf: '2026-11-23T07:13:52.000Z', ...part })
			});
			const looks = /class="number ?([^"]*?)(?: svelte-\w+)*"/.exec(markup)?.[1] ?? '';
			return `${text(markup)} / ${looks.replace(/svelte-\w+/g, '').trim()}`;
		};
		const all = [
			shown({ missing: 'no-data' }),
			shown({ missing: 'unknown' }),
			shown({ missing: 'not-applicable' }),
			shown({ missing: 'suppressed' }),
			shown({ value: 0 })
		];
		expect(all).toEqual([
			'— / hatch',
			'chưa rõ / word open',
			'không áp dụng / word',
			'dưới 10 / dots',
			'0 xe / '
		]);
	});

	it('hatches old and missing figures only', () => {
		expect(html(FigureValue, { value: aValue({ asOf: old }) })).toContain('hatch');
		expect(html(FigureValue, { value: aValue({ value: null, asOf: null }) })).toContain('hatch');
		expect(html(FigureValue, { value: aValue() })).not.toContain('hatch');
	});

	it('P3-2 carries its name, denominator with date, interval and age in its tooltip', () => {
		const value = aValue({
			numerator: 11_256,
			denominator: 12_328,
			denominatorDate: '2025-07',
			interval: [0.908, 0.918]
		});
		expect(html(FigureValue, { value })).toContain(
			'title="Công suất sử dụng giường bệnh · 11.256/12.328 · mẫu số 2025-07 · khoảng tin cậy 95 %: 90,8–91,8% · 8 giây trước"'
		);
	});

	it('never shows zero for missing', () => {
		expect(text(html(FigureValue, { value: aValue({ value: null }) }))).not.toContain('0');
	});

	it('says when too few stand behind it to judge', () => {
		const wait = (n: number) =>
			measured(waitMedian, { value: 300, n, asOf: '2026-11-23T07:13:52.000Z' });
		expect(text(html(FigureValue, { value: wait(4) }))).toBe('n nhỏ 5,0 phút');
		expect(html(FigureValue, { value: wait(4) })).toContain('Chỉ 4 quan sát, cần từ 5');
		expect(text(html(FigureValue, { value: wait(5) }))).toBe('5,0 phút');
	});

	it('is a button as a headline, and leaves the tab order to the rows in a table', () => {
		expect(html(FigureValue, { value: aValue(), size: 'kpi' })).toMatch(
			/<button[^>]*type="button"[^>]*aria-haspopup="dialog"/
		);
		const inline = html(FigureValue, { value: aValue() });
		expect(inline).not.toContain('<button');
		expect(inline).not.toContain('tabindex');
	});

	it('shows the part that is asked for, and hides every part but the denominator of a hidden value', () => {
		const value = aValue({ numerator: 63, denominator: 109, interval: [0.5, 0.6] });
		const hidden = aValue({ numerator: 6, denominator: 109, missing: 'suppressed' });
		const part = (of: MetricValue, name: string) =>
			text(html(FigureValue, { value: of, part: name }));
		expect(part(value, 'fraction')).toBe('63/109');
		expect(part(value, 'interval')).toBe('50,0–60,0%');
		expect(part(aValue({ value: null, numerator: null, denominator: 109 }), 'fraction')).toBe(
			'—/109'
		);
		expect(part(hidden, 'fraction')).toBe('dưới 10');
		expect(part(hidden, 'numerator')).toBe('dưới 10');
		expect(part(hidden, 'denominator')).toBe('109');
		expect(part(aValue({ reporting: 41, expected: 42 }), 'reporting')).toBe('41/42');
	});

	it('refuses a value of a metric that nobody declared', () => {
		const forged = { ...aValue(), metric: 'made.up' };
		expect(() => html(FigureValue, { value: forged })).toThrow(/made\.up/);
	});
});

describe('FigureLine', () => {
	it('keeps the value in a sentence a value', () => {
		const value = aValue({ numerator: 63, denominator: 109 });
		const line = { value, part: 'fraction', sentence: (share: string) => `${share} ca đạt đích` };
		const markup = html(FigureLine, { line });
		expect(text(markup)).toBe('63/109 ca đạt đích');
		expect(markup).toContain('data-metric="hospitals.occupancy"');
	});
});

describe('StateMark', () => {
	it('says that a source is dark although other evidence is young (idea 3)', () => {
		const dark = [{ stream: 'hospital-beds', since: '2026-11-23T06:20:00.000Z' }];
		const marked = (part: Partial<Evidence>, streams = dark) =>
			html(DarkScope, { dark: streams, value: aValue(part) });
		expect(text(marked({}))).toBe('Mất tin từ 13:20');
		expect(marked({})).toContain('data-state="late"');
		expect(marked({})).toMatch(/title="[^"]* mất tin từ 13:20"/);
		expect(text(marked({ asOf: old })), 'old evidence').toBe('Số cũ · 14:02 (12 phút)');
		const elsewhere = [{ stream: 'incidents', since: old }];
		expect(text(marked({}, elsewhere)), 'another stream').toBe('8 giây trước');
	});

	it('says who reports while the figure is young', () => {
		const value = aValue({ reporting: 41, expected: 42 });
		expect(text(html(StateMark, { value }))).toBe('41/42 · 8 giây trước');
	});

	it('says that a figure is old, when it is of, and how old', () => {
		const value = aValue({ asOf: old });
		expect(text(html(StateMark, { value }))).toBe('Số cũ · 14:02 (12 phút)');
	});

	it('says that nothing ever came, and why else a value is missing', () => {
		const mark = (part: Partial<Evidence>) =>
			text(html(StateMark, { value: aValue({ value: null, ...part }) }));
		expect(mark({ asOf: null })).toBe('Chưa có dữ liệu');
		expect(mark({ missing: 'unknown' })).toBe('Chưa rõ');
		expect(mark({ missing: 'not-applicable' })).toBe('Không áp dụng');
		expect(mark({ missing: 'suppressed' })).toMatch(/^dưới 10/);
	});
});
