import { describe, expect, it } from 'vitest';
import { pageAt } from './pages.ts';

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
