/** The stage of electronic medical records: each hospital counts itself in the highest stage that it has passed. */
import type { Cell, CellFigures } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { Recipe } from './recipe.ts';

const STAGES = ['begun', 'live', 'paperless'] as const;
type Stage = (typeof STAGES)[number];

/** One where the hospital is, zero at the other stages. `recipes` by stage, each a switch. */
export function stageFigures(
	seed: number,
	cell: Cell,
	recipes: Readonly<Record<Stage, Recipe>>
): CellFigures {
	const passed = STAGES.filter((stage) => figuresOf(seed, cell, recipes[stage]).numerator === 1);
	return { numerator: (passed.at(-1) ?? 'none') === cell.option ? 1 : 0 };
}
