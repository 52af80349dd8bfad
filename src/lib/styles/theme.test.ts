import { describe, expect, it } from 'vitest';
import { themeFor } from './theme.ts';

describe('themeFor', () => {
	it('is light from 06:00 and dark from 18:00 Hanoi time when the choice is auto', () => {
		expect(themeFor('auto', Date.parse('2026-11-22T22:59:59Z'))).toBe('dark');
		expect(themeFor('auto', Date.parse('2026-11-22T23:00:00Z'))).toBe('light');
		expect(themeFor('auto', Date.parse('2026-11-23T10:59:59Z'))).toBe('light');
		expect(themeFor('auto', Date.parse('2026-11-23T11:00:00Z'))).toBe('dark');
	});

	it('keeps an explicit choice at any hour and falls back to dark', () => {
		expect(themeFor('light', 0)).toBe('light');
		expect(themeFor('dark', Date.parse('2026-11-23T05:00:00Z'))).toBe('dark');
		expect(themeFor(undefined, Date.parse('2026-11-23T05:00:00Z'))).toBe('dark');
	});
});
