/** A running total may stand still but never falls. */
import type { Finding } from './finding.ts';
import { orderedRows } from './ordered-rows.ts';
import { columnsOf, type TableRoles } from './roles.ts';
import { valueAt, type Table } from './table.ts';

interface Step {
	readonly row: number;
	readonly value: number;
}

/**
 * Flags the fewest cells whose change would let the column grow throughout. Where other cells would do
 * as well, the fall itself is flagged at the lower cell, without a value. Missing cells are passed over.
 */
export function monotoneCumulative(table: Table, roles: TableRoles): Finding[] {
	const rows = orderedRows(table, roles);
	return columnsOf(roles, 'cumulative').flatMap((column) => {
		const steps = rows.flatMap((row): Step[] => {
			const value = valueAt(table, row, column);
			return value === null ? [] : [{ row, value }];
		});
		const wrong = surelyWrong(steps);
		const cells = wrong ?? falls(steps);
		return cells.map((step) => finding(steps, step, { column, isSure: wrong !== null }));
	});
}

function finding(
	steps: readonly Step[],
	step: Step,
	{ column, isSure }: { column: number; isSure: boolean }
): Finding {
	const index = steps.indexOf(step);
	const before = steps[index - 1]?.value ?? null;
	const after = steps[index + 1]?.value ?? null;
	const isFixed = isSure && before !== null && before === after;
	return {
		severity: 'error',
		cell: { row: step.row, column },
		proposed: isFixed ? before : null,
		detail: { rule: 'cumulative', before, after, isSure }
	};
}

function falls(steps: readonly Step[]): Step[] {
	return steps.filter(({ value }, index) => value < (steps[index - 1]?.value ?? -Infinity));
}

/**
 * Steps outside the longest never-falling run; null when there are several such runs, so that nobody
 * can say which steps are wrong.
 */
function surelyWrong(steps: readonly Step[]): Step[] | null {
	const upTo = runLengths(steps.map(({ value }) => value));
	const from = runLengths(steps.map(({ value }) => -value).reverse()).reverse();
	const longest = Math.max(0, ...upTo);
	const inSome = steps.filter(
		(_, index) => (upTo[index] ?? 0) + (from[index] ?? 0) - 1 === longest
	);
	return inSome.length === longest ? steps.filter((step) => !inSome.includes(step)) : null;
}

/** Length of the longest never-falling run that ends at each value. */
function runLengths(values: readonly number[]): number[] {
	const tails: number[] = [];
	return values.map((value) => {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((tails[middle] ?? Infinity) <= value) low = middle + 1;
			else high = middle;
		}
		tails[low] = value;
		return low + 1;
	});
}
