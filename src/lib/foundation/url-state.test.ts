import { describe, expect, test } from 'vitest';
import { choiceOf, parseSelected, withParams } from './url-state.ts';

describe('state in the address', () => {
	const url = new URL('http://ioc.test/ems?layer=beds&q=đông');

	test('a change keeps the other parameters', () => {
		expect(withParams(url, { select: 'unit:115-07-1' })).toBe(
			'/ems?layer=beds&q=%C4%91%C3%B4ng&select=unit%3A115-07-1'
		);
	});

	test('null and empty text remove a parameter', () => {
		expect(withParams(url, { layer: null, q: '' })).toBe('/ems');
	});

	test('a selection that names no known kind is no selection', () => {
		expect(parseSelected('unit:115-07-1')).toEqual({ kind: 'unit', id: '115-07-1' });
		expect(parseSelected('person:1')).toBeNull();
		expect(parseSelected('unit')).toBeNull();
		expect(parseSelected(null)).toBeNull();
	});

	test('an unknown choice falls back to the first', () => {
		expect(choiceOf(url, 'layer', ['units', 'beds'])).toBe('beds');
		expect(choiceOf(url, 'view', ['map', 'table'])).toBe('map');
	});
});
