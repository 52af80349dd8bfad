import { expect, test } from 'vitest';
import { measured } from '#lib/metrics/metric-value.ts';
import { recordQuality } from '../measures/scores.ts';
import type { QualityRow } from '../records-board.ts';
import { claimsOf, publishedCoverage } from './published.ts';
import { inReadingOrder } from './quality-rows.ts';

test('the path runs from 97 % at the end of 2025 to 99 %; 82.5 % counts something else (P1-7)', () => {
	const { path, others } = publishedCoverage();
	expect(path.map(({ asOf, value }) => [asOf, value])).toEqual([
		['2025-12-31', 0.97],
		['2026-06-30', 0.99]
	]);
	expect(others.map(({ value }) => value)).toEqual([0.825]);
});

test('records and citizens in VNeID are claims of two rows (P3-11)', () => {
	expect(claimsOf('vneid-records')[0]?.text.en).toBe('9.6 million records');
	expect(claimsOf('vneid-citizens')[0]?.text.en).toBe('about 3.1 million citizens');
	expect(claimsOf('no-such-row')).toEqual([]);
});

function row(place: string, ratio: number | null): QualityRow {
	const score = measured(recordQuality.clean.metric, { value: ratio, asOf: null });
	return {
		place,
		scores: { accurate: score, complete: score, clean: score, live: score },
		broken: []
	};
}

test('a ward officer finds the own ward first, then the lowest scores, silence last (P3-1)', () => {
	const rows = [row('a', 0.9), row('b', null), row('c', 0.8), row('own', 0.95)];
	expect(inReadingOrder(rows, 'own').map(({ place }) => place)).toEqual(['own', 'c', 'a', 'b']);
	expect(inReadingOrder(rows, null).map(({ place }) => place)).toEqual(['c', 'a', 'own', 'b']);
});
