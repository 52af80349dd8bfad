import { describe, expect, test } from 'vitest';
import { darkSources, stateWithout } from './dark-stream.ts';

const since = '2026-11-24T00:40:05.341Z';
const dark = [
	{ stream: 'incidents', since },
	{ stream: 'kiosk-states', since }
];
const window = { vi: '24 giờ qua', en: 'last 24 hours' };

describe('a figure of several streams', () => {
	test('names those of its streams that are dark', () => {
		const metric = {
			sources: ['incidents', 'unit-status'],
			clock: { basis: 'event', window }
		} as const;
		expect(darkSources(metric, dark)).toEqual([{ stream: 'incidents', since }]);
		expect(darkSources({ ...metric, sources: ['unit-positions'] }, dark)).toEqual([]);
	});

	test('that counts arrivals is not hurt by silence, it tells of it', () => {
		const metric = { sources: ['incidents'], clock: { basis: 'receive', window } } as const;
		expect(darkSources(metric, dark)).toEqual([]);
	});

	test('is late at best, and keeps a worse truth', () => {
		expect(stateWithout('live', dark)).toBe('late');
		expect(stateWithout('partial', dark)).toBe('late');
		expect(stateWithout('stale', dark)).toBe('stale');
		expect(stateWithout('no-data', dark)).toBe('no-data');
		expect(stateWithout('live', [])).toBe('live');
	});
});
