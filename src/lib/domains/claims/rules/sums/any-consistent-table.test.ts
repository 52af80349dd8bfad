import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, shuffled } from '../table.fixture.ts';
import { consistent, sumCell, withHoles } from './consistent-table.fixture.ts';
import { partsAddUp } from './parts-add-up.ts';

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
