import { describe, expect, test } from 'vitest';
import { nextWard, type ListEntry } from './ward-list.ts';

const entries: ListEntry[] = ['Ba Đình', 'Ba Vì', 'Bồ Đề', 'Đông Anh', 'Hà Đông', 'Đống Đa'].map(
	(name, index) => ({ code: String(index), name })
);
const untyped = { text: '', at: -10_000 };

function press(active: string, key: string, typed = untyped, at = 0) {
	return nextWard(entries, active, { key, typed, at });
}

describe('the ward list under the keyboard', () => {
	test('arrows move by one and stop at the ends', () => {
		expect(press('0', 'ArrowDown')?.code).toBe('1');
		expect(press('0', 'ArrowUp')?.code).toBe('0');
		expect(press('5', 'ArrowDown')?.code).toBe('5');
		expect(press('3', 'Home')?.code).toBe('0');
		expect(press('3', 'End')?.code).toBe('5');
		expect(press('0', 'PageDown')?.code).toBe('5');
	});

	test('letters find names without their accents, and repeat goes on', () => {
		expect(press('0', 'b')?.code).toBe('1');
		expect(press('1', 'b')?.code).toBe('2');
		expect(press('0', 'd')?.code).toBe('3');
		expect(press('3', 'd')?.code).toBe('5');
	});

	test('letters typed quickly are one word, after a pause a new one', () => {
		const first = press('0', 'b', untyped, 1_000);
		const second = press('1', 'o', first?.typed, 1_200);
		expect(second?.code).toBe('2');
		expect(press('2', 'h', second?.typed, 5_000)?.code).toBe('4');
	});

	test('a word that fits nothing stays where it is, and other keys mean nothing', () => {
		expect(press('2', 'z')?.code).toBe('2');
		expect(press('2', 'Tab')).toBeNull();
		expect(nextWard([], '', { key: 'ArrowDown', typed: untyped, at: 0 })).toBeNull();
	});
});
