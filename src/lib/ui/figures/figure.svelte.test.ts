import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import LocaleScope from '#lib/i18n/LocaleScope.svelte';
import type { Figure } from '#lib/metrics/figure.ts';
import FigureValue from './FigureValue.svelte';
import StateMark from './StateMark.svelte';

const NOW = Date.parse('2026-11-23T07:14:00.000Z');
const freshness = { periodMs: 10_000, lateAfterMs: 30_000, staleAfterMs: 120_000 };

function aFigure(part: Partial<Figure>): Figure {
	return { value: 0.913, unit: 'ratio', asOf: '2026-11-23T07:13:52.000Z', freshness, ...part };
}

function html(part: Component<{ figure: Figure; nowMs: number }>, figure: Figure): string {
	const component = part as unknown as Component<Record<string, unknown>>;
	const props = { figure, nowMs: NOW };
	return render(LocaleScope, { props: { locale: 'vi', component, props } }).body;
}

function text(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

describe('FigureValue', () => {
	it.each([
		['live', {}, '91,3 %'],
		['late', { asOf: '2026-11-23T07:13:10.000Z' }, '91,3 %'],
		['stale', { asOf: '2026-11-23T07:02:00.000Z' }, '91,3 %'],
		['partial', { reporting: 41, expected: 42 }, '91,3 %'],
		['no-data', { value: null, asOf: null }, '—'],
		['suppressed', { isSuppressed: true }, 'dưới 10']
	] as const)('shows %s as itself', (state, part, shown) => {
		const markup = html(FigureValue, aFigure(part));
		expect(markup).toContain(`data-state="${state}"`);
		expect(text(markup)).toBe(shown);
	});

	it('hatches old and missing figures only', () => {
		expect(html(FigureValue, aFigure({ asOf: '2026-11-23T07:02:00.000Z' }))).toContain('hatch');
		expect(html(FigureValue, aFigure({ value: null, asOf: null }))).toContain('hatch');
		expect(html(FigureValue, aFigure({}))).not.toContain('hatch');
	});

	it('carries the denominator and the age in its tooltip', () => {
		const markup = html(FigureValue, aFigure({ numerator: 11_256, denominator: 12_328 }));
		expect(markup).toContain('title="11.256/12.328 · 8 giây trước"');
	});

	it('never shows zero for missing', () => {
		expect(text(html(FigureValue, aFigure({ value: null })))).not.toContain('0');
	});
});

describe('StateMark', () => {
	it('says who reports while the figure is young', () => {
		expect(text(html(StateMark, aFigure({ reporting: 41, expected: 42 })))).toBe(
			'41/42 · 8 giây trước'
		);
	});

	it('says that a figure is old, when it is of, and how old', () => {
		expect(text(html(StateMark, aFigure({ asOf: '2026-11-23T07:02:00.000Z' })))).toBe(
			'Số cũ · 14:02 (12 phút)'
		);
	});

	it('says that nothing ever came', () => {
		expect(text(html(StateMark, aFigure({ value: null, asOf: null })))).toBe('Chưa có dữ liệu');
	});
});
