/** Tables for tests: from plain numbers, and the same table in another order. */
import type { TableRoles } from './roles.ts';
import type { CellAt, Table } from './table.ts';

/** Null is an empty cell. `decimals` are those printed in every cell. */
export function cellsOf(values: readonly (readonly (number | null)[])[], decimals = 0): Table {
	return {
		columns: (values[0] ?? []).map((_, column) => `c${String(column)}`),
		rows: values.map((cells) =>
			cells.map((value) => ({
				text: value === null ? '' : value.toFixed(decimals),
				value,
				decimals,
				isPercent: false
			}))
		)
	};
}

/** Rows and columns in an order that the seed decides. `back` names the original place of a cell. */
export function shuffled(
	values: readonly (readonly (number | null)[])[],
	roles: TableRoles,
	seed: number
): {
	values: (number | null)[][];
	roles: TableRoles;
	back: (at: CellAt) => string;
} {
	const rowOrder = orderOf(values.length, seed);
	const columnOrder = orderOf(roles.columns.length, seed * 7 + 3);
	return {
		values: rowOrder.map((row) => columnOrder.map((column) => values[row]?.[column] ?? null)),
		roles: {
			columns: columnOrder.map((column) => roles.columns[column] ?? 'other'),
			totalRow: roles.totalRow === null ? null : rowOrder.indexOf(roles.totalRow),
			ratios: roles.ratios.map(({ share, numerator, denominator }) => ({
				share: columnOrder.indexOf(share),
				numerator: columnOrder.indexOf(numerator),
				denominator: columnOrder.indexOf(denominator)
			}))
		},
		back: ({ row, column }) => `${String(rowOrder[row])}:${String(columnOrder[column])}`
	};
}

function orderOf(length: number, seed: number): number[] {
	const weight = (index: number) => ((index + 1) * (2 * seed + 17) * 2_654_435_761) % 4_294_967_291;
	return Array.from({ length }, (_, index) => index).sort((a, b) => weight(a) - weight(b));
}
