import { expect, test } from 'vitest';
import { justBefore, knownAtOf } from './known-at.ts';

/** Noon in Hanoi. */
const NOW = Date.parse('2026-11-23T05:00:00.000Z');

test('a day is known at its end in Hanoi, an instant at itself', () => {
	expect(knownAtOf('2026-11-22', NOW)).toEqual({
		ms: Date.parse('2026-11-22T17:00:00.000Z'),
		day: '2026-11-22'
	});
	expect(knownAtOf('2026-11-23T04:59:59.999Z', NOW)).toEqual({ ms: NOW - 1, day: null });
});

test('what lies ahead, what is no day and what is no text asks for the present', () => {
	for (const text of [null, '', '2026-11-23', '2026-13-40', '2026-11-23T05:00:00Z', 'now'])
		expect(knownAtOf(text, NOW), String(text)).toBeNull();
});

test('just before a correction arrived the earlier version was the newest', () => {
	expect(justBefore('2026-11-23T05:00:00.000Z')).toBe('2026-11-23T04:59:59.999Z');
});
