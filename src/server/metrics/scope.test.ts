import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCOPE_KINDS } from '#lib/metrics/define-metric.ts';
import { placeOf, scopeOf } from './scope.ts';

describe('a scope from outside', () => {
	it.each([
		['city', { kind: 'city', id: '' }],
		['ward:00070', { kind: 'ward', id: '00070' }],
		['department:H01/K02/adult_icu', { kind: 'department', id: 'H01/K02/adult_icu' }]
	])('%s names a place, and the place names it', (text, place) => {
		expect(placeOf(text)).toEqual(place);
		expect(scopeOf(placeOf(text)!)).toBe(text);
	});

	it.each([
		'',
		'ward',
		'ward:',
		'city:',
		'city:1',
		'person:1',
		"ward:1' OR 1",
		'ward:a b',
		'ward:\n'
	])('%j is refused', (text) => {
		expect(placeOf(text)).toBeNull();
	});

	it('is refused or comes back as it was', () => {
		const scope = fc.oneof(
			fc.string(),
			fc.tuple(fc.constantFrom(...SCOPE_KINDS), fc.string()).map(([kind, id]) => `${kind}:${id}`)
		);
		fc.assert(
			fc.property(scope, (text) => {
				const place = placeOf(text);
				if (place !== null) expect(scopeOf(place)).toBe(text);
			})
		);
	});
});
