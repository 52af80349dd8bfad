import { describe, expect, it } from 'vitest';
import { pageAt, visibleGroups } from './pages.ts';

describe('pageAt', () => {
	it('knows each page and what lies below it', () => {
		expect(pageAt('/')).toBe('overview');
		expect(pageAt('/hospitals')).toBe('hospitals');
		expect(pageAt('/hospitals/H03')).toBe('hospitals');
	});

	it('does not take an unknown address for the overview', () => {
		expect(pageAt('/wards')).toBeNull();
	});
});

describe('visibleGroups', () => {
	it('keeps the order, leaves out what the reader may not open and shows no empty group', () => {
		const groups = visibleGroups(['claims', 'coverage', 'overview', 'sources']);
		expect(groups.map(({ group, pages }) => [group, pages.map(({ name }) => name)])).toEqual([
			['now', ['overview', 'coverage']],
			['trust', ['claims', 'sources']]
		]);
	});
});
