/** The stage of electronic medical records: each hospital counts itself in the highest stage that it has passed. */
import type { Cell, CellFigures } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { Recipe } from './recipe.ts';

const STAGES = ['begun', 'live', 'paperless'] as const;
type Stage = (typeof STAGES)[number];

/** Null where the hospital is at another stage. `recipes` by stage, each a switch. */
export function stageFigures(
	seed: number,
	cell: Cell,
	recipes: Readonly<Record<Stage, Recipe>>
): CellFigures | null {
	const passed = STAGES.filter((stage) => figuresOf(seed, cell, recipes[stage]).numerator === 1);
	return (passed.at(-1) ?? 'none') === cell.option ? { numerator: 1 } : null;
}
