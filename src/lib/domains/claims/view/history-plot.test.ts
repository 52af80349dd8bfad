import { describe, expect, it } from 'vitest';
import { claimOf } from '../claim.fixture.ts';
import { HISTORY_HEIGHT, historyPath, plotHistory } from './history-plot.ts';

const points = [
	{ claim: claimOf({ value: 0.825 }), day: '2023-12-31' },
	{ claim: claimOf({ value: 0.97 }), day: '2025-12-31' },
	{ claim: claimOf({ value: 0.99 }), day: '2026-06-30' }
];

describe('the drawing of a history', () => {
	it('stands in the order of time, higher for more, inside its frame', () => {
		const plotted = plotHistory(points, 420);
		expect(plotted.map(({ x }) => x)).toEqual([...plotted.map(({ x }) => x)].sort((a, b) => a - b));
		expect(plotted[0]!.y).toBeGreaterThan(plotted[2]!.y);
		for (const { x, y, labelY } of plotted) {
			expect(x >= 0 && x <= 420 && y > 0 && y < HISTORY_HEIGHT).toBe(true);
			expect(labelY > 8 && labelY < HISTORY_HEIGHT).toBe(true);
		}
		expect(historyPath(plotted)).toMatch(/^M/);
	});

	it('puts a label under its point where the one before is too close', () => {
		const below = plotHistory(points, 420).map(({ y, labelY }) => labelY > y);
		expect(below).toEqual([false, false, true]);
	});

	it('draws equal values on one height', () => {
		const same = points.map(({ day }) => ({ claim: claimOf(), day }));
		expect(new Set(plotHistory(same, 420).map(({ y }) => y)).size).toBe(1);
	});
});
