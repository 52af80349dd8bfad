import { describe, expect, it } from 'vitest';
import { occupancy } from '../domains/hospitals/metrics.ts';
import { defineMetric, type MetricDeclaration } from './define-metric.ts';

function declared(changes: Partial<MetricDeclaration> & { readonly id?: string }) {
	return () => defineMetric({ ...occupancy, ...changes });
}

describe('a declaration that contradicts itself is refused', () => {
	it.each<readonly [string, Partial<MetricDeclaration>, RegExp]>([
		['has no domain', { id: 'occupancy' }, /domain\.kebab-case/],
		['is shouted', { id: 'hospitals.Occupancy' }, /domain\.kebab-case/],
		['has no version', { version: 0 }, /version from 1/],
		['is a ratio of nothing', { denominator: null }, /without numerator or denominator/],
		['counts over something', { aggregation: 'count' }, /denominator of nothing/],
		['comes from nowhere', { sources: [] }, /no source/],
		[
			'is stale before it is late',
			{ freshness: { periodMs: 1, lateAfterMs: 3, staleAfterMs: 2 } },
			/stale before it is late/
		],
		['has bands that fall', { bands: [0.7, 0.6] }, /bands that do not rise/]
	])('one that %s', (_, changes, message) => {
		expect(declared(changes)).toThrow(message);
	});

	it('and a whole one is kept as it is', () => {
		expect(declared({})()).toEqual(occupancy);
	});
});
