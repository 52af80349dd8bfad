import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnRole, TableRoles } from '../roles.ts';
import { cellsOf, shuffled } from '../table.fixture.ts';
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

interface Sums {
	readonly body: readonly (readonly number[])[];
	readonly counts: readonly (readonly number[])[];
}
/** Whole numbers with row and column totals; `counts` are columns without a row sum. */
const consistent = fc
	.tuple(
		fc.integer({ min: 2, max: 6 }),
		fc.integer({ min: 2, max: 5 }),
		fc.integer({ min: 0, max: 2 })
	)
	.chain(([rows, parts, counts]) =>
		fc.record({
			body: grid(rows, parts),
			counts: grid(rows, counts)
		})
	)
	.map(withTotals);
const brokenBy = fc.integer({ min: -400, max: 400 }).filter((change) => change !== 0);

describe('any consistent table (idea 9)', () => {
	it('gets no flag, with any cells missing', () => {
		fc.assert(
			fc.property(consistent, fc.array(fc.nat(), { maxLength: 12 }), ({ values, roles }, holes) => {
				expect(partsAddUp(cellsOf(withHoles(values, holes)), roles)).toEqual([]);
			})
		);
	});

	it('is repaired to the original after one cell of its sums was broken', () => {
		fc.assert(
			fc.property(consistent, fc.nat(), brokenBy, ({ values, roles }, place, change) => {
				const { row, column } = sumCell(values, roles, place);
				const original = values[row]![column]!;
				fc.pre(original + change >= 0);
				const broken = values.map((cells) => [...cells]);
				broken[row]![column] = original + change;
				const found = partsAddUp(cellsOf(broken), roles);
				expect(found.map((one) => [one.cell, one.proposed])).toEqual([[{ row, column }, original]]);
			})
		);
	});

	it('proposes nothing but the original where holes leave the broken cell determined', () => {
		let determined = 0;
		fc.assert(
			fc.property(
				fc.tuple(consistent, fc.nat(), brokenBy, fc.array(fc.nat(), { maxLength: 4 })),
				([{ values, roles }, place, change, holes]) => {
					const { row, column } = sumCell(values, roles, place);
					const original = values[row]![column]!;
					fc.pre(original + change >= 0);
					const broken: (number | null)[][] = withHoles(values, holes);
					broken[row]![column] = original + change;
					const found = partsAddUp(cellsOf(broken), roles).filter(({ cell }) => cell !== null);
					determined += found.length;
					for (const one of found)
						expect([one.cell, one.proposed]).toEqual([{ row, column }, original]);
				}
			)
		);
		expect(determined).toBeGreaterThan(10);
	});

	it('is judged alike whatever the order of its rows and columns', () => {
		fc.assert(
			fc.property(
				fc.tuple(consistent, fc.nat(), brokenBy, fc.array(fc.nat(), { maxLength: 3 }), fc.nat()),
				([{ values, roles }, place, change, holes, seed]) => {
					const { row, column } = sumCell(values, roles, place);
					const broken: (number | null)[][] = withHoles(values, holes);
					broken[row]![column] = (values[row]![column] ?? 0) + change;
					const mixed = shuffled(broken, roles, seed);
					const direct = partsAddUp(cellsOf(broken), roles);
					const found = partsAddUp(cellsOf(mixed.values), mixed.roles);
					const plain = (
						list: typeof direct,
						back: (at: { row: number; column: number }) => string
					) =>
						list.flatMap(({ cell, proposed }) =>
							cell === null ? [] : [`${back(cell)} ${String(proposed)}`]
						);
					expect(plain(found, mixed.back).sort()).toEqual(
						plain(direct, (at) => `${at.row}:${at.column}`).sort()
					);
					expect(found.length).toBe(direct.length);
				}
			)
		);
	});
});

function grid(rows: number, columns: number) {
	const row = fc.array(fc.nat(500), { minLength: columns, maxLength: columns });
	return fc.array(row, { minLength: rows, maxLength: rows });
}

function withTotals({ body, counts }: Sums): { values: number[][]; roles: TableRoles } {
	const rows = body.map((parts, index) => [sum(parts), ...parts, ...(counts[index] ?? [])]);
	const last = rows[0]!.map((_, column) => sum(rows.map((cells) => cells[column]!)));
	const columns: ColumnRole[] = ['total', ...body[0]!.map(() => 'part' as const)];
	columns.push(...counts[0]!.map(() => 'count' as const));
	return { values: [...rows, last], roles: { columns, totalRow: rows.length, ratios: [] } };
}

/** A cell that two sums determine: a part or total, not a plain count. */
function sumCell(values: readonly (readonly number[])[], { columns }: TableRoles, place: number) {
	const width = columns.filter((role) => role !== 'count').length;
	const index = place % (values.length * width);
	return { row: Math.floor(index / width), column: index % width };
}

function withHoles(values: readonly (readonly number[])[], holes: readonly number[]) {
	const copy: (number | null)[][] = values.map((cells) => [...cells]);
	for (const hole of holes) copy[hole % copy.length]![(hole >> 3) % copy[0]!.length] = null;
	return copy;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
