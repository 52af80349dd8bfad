import { describe, expect, it } from 'vitest';
import type { TableRoles } from '../roles.ts';
import { cellsOf } from '../table.fixture.ts';
import { partsAddUp } from './parts-add-up.ts';

/** Patients at an event: seen in all, treated on the spot, taken to a hospital. */
const TALLIES = [
	[79, 66, 13],
	[186, 179, 11],
	[213, 194, 19],
	[482, 439, 43]
];
const SHAPE: TableRoles = { columns: ['total', 'part', 'part'], totalRow: 3, ratios: [] };

describe('parts add up (idea 9)', () => {
	it('flags exactly the cell 186 of the event tallies and proposes 190', () => {
		expect(partsAddUp(cellsOf(TALLIES), SHAPE)).toEqual([
			{
				severity: 'error',
				cell: { row: 1, column: 0 },
				proposed: 190,
				detail: {
					rule: 'sum',
					sums: [
						{ along: 'row', line: 1, asks: 190 },
						{ along: 'column', line: 0, asks: 190 }
					]
				}
			}
		]);
	});

	it('flags the row and proposes nothing when the columns have no totals', () => {
		const [finding, ...others] = partsAddUp(cellsOf(TALLIES.slice(0, 3)), {
			...SHAPE,
			totalRow: null
		});
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			cell: null,
			proposed: null,
			detail: { rule: 'sum-line', along: 'row', line: 1, partsSum: 190, total: 186 }
		});
		expect(finding?.detail).toHaveProperty('candidates.length', 3);
	});

	it('mends two cells in different rows and columns at once', () => {
		const broken = TALLIES.map((row) => [...row]);
		broken[0]![1] = 60;
		broken[1]![0] = 190;
		broken[2]![2] = 29;
		const found = partsAddUp(cellsOf(broken), SHAPE);
		expect(found.map(({ cell, proposed }) => [cell, proposed])).toEqual([
			[{ row: 0, column: 1 }, 66],
			[{ row: 2, column: 2 }, 19]
		]);
	});

	it('lists the sums when more cells are broken than a slip breaks', () => {
		const broken = [
			[10, 1, 2],
			[20, 3, 5],
			[30, 8, 9],
			[40, 1, 1],
			[90, 77, 66]
		];
		const found = partsAddUp(cellsOf(broken), { ...SHAPE, totalRow: 4 });
		expect(found.every(({ cell, proposed }) => cell === null && proposed === null)).toBe(true);
		expect(found.length).toBeGreaterThan(3);
	});

	it('is sure of nothing where there are more repairs than it lists', () => {
		const wide = (...totals: number[]) =>
			totals.map((total) => [total, ...Array.from({ length: 9 }, () => 10)]);
		const roles: TableRoles = {
			columns: ['total', ...Array.from({ length: 9 }, () => 'part' as const)],
			totalRow: null,
			ratios: []
		};
		const found = partsAddUp(cellsOf(wide(95, 83, 90)), roles);
		expect(found.map(({ cell, detail }) => [cell, detail])).toMatchObject([
			[null, { rule: 'sum-line', line: 0, candidates: [] }],
			[null, { rule: 'sum-line', line: 1, candidates: [] }]
		]);
	});

	it('allows what rounding can do to printed decimals, and no more', () => {
		const roles: TableRoles = { columns: ['total', 'part', 'part'], totalRow: null, ratios: [] };
		expect(partsAddUp(cellsOf([[10.1, 3.3, 6.7]], 1), roles)).toEqual([]);
		expect(partsAddUp(cellsOf([[10.5, 3.3, 6.7]], 1), roles)).toHaveLength(1);
	});

	it('sees through a missing cell that two sums share', () => {
		const table = cellsOf([
			[null, 66, 13],
			[186, 179, 11],
			[213, 194, 19],
			[482, 439, 43]
		]);
		const [finding, ...others] = partsAddUp(table, SHAPE);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ cell: { row: 1, column: 0 }, proposed: 190 });
	});
});
