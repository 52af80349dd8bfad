import { describe, expect, it } from 'vitest';
import { createBudget } from './budget.ts';

describe('the budget of a source', () => {
	it('allows a burst, then asks to wait for as long as the debt takes', () => {
		let nowMs = 0;
		const budget = createBudget({ itemsPerSecond: 100, burstItems: 500, now: () => nowMs });
		expect(budget.waitSeconds('a')).toBe(0);
		budget.charge('a', 700);
		expect(budget.waitSeconds('a')).toBeCloseTo(2.01);
		nowMs = 2_020;
		expect(budget.waitSeconds('a')).toBe(0);
	});

	it('charges a call without items like one item', () => {
		const budget = createBudget({ itemsPerSecond: 1, burstItems: 2, now: () => 0 });
		budget.charge('a', 0);
		budget.charge('a', 0);
		expect(budget.waitSeconds('a')).toBe(1);
	});

	it('keeps sources apart and survives a clock that steps back', () => {
		let nowMs = 10_000;
		const budget = createBudget({ itemsPerSecond: 1, burstItems: 10, now: () => nowMs });
		budget.charge('a', 10);
		nowMs = 0;
		expect(budget.waitSeconds('a')).toBe(1);
		expect(budget.waitSeconds('b')).toBe(0);
	});
});
