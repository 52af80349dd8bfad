/** Tables whose sums hold, for tests that break them. */
import fc from 'fast-check';
import type { ColumnRole, TableRoles } from '../roles.ts';

interface Sums {
	readonly body: readonly (readonly number[])[];
	readonly counts: readonly (readonly number[])[];
}
/** Whole numbers with row and column totals; `counts` are columns without a row sum. */
export const consistent = fc
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

function grid(rows: number, columns: number) {
	const row = fc.array(fc.nat(500), { minLength: columns, maxLength: columns });
	return fc.array(row, { minLength: rows, maxLength: rows });
}

function withTotals({ body, counts }: Sums): { values: number[][]; roles: TableRoles } {
	const rows = body.map((parts, index) => [sum(parts), ...parts, ...(counts[index] ?? [])]);
	const width = rows[0]?.length ?? 0;
	const last = Array.from({ length: width }, (_, column) =>
		sum(rows.map((cells) => cells[column] ?? 0))
	);
	const columns: ColumnRole[] = ['total', ...(body[0] ?? []).map(() => 'part' as const)];
	columns.push(...(counts[0] ?? []).map(() => 'count' as const));
	return { values: [...rows, last], roles: { columns, totalRow: rows.length, ratios: [] } };
}

/** A cell that two sums determine: a part or total, not a plain count. */
export function sumCell(
	values: readonly (readonly number[])[],
	{ columns }: TableRoles,
	place: number
) {
	const width = columns.filter((role) => role !== 'count').length;
	const index = place % (values.length * width);
	return { row: Math.floor(index / width), column: index % width };
}

/** A copy with some cells missing. */
export function withHoles(
	values: readonly (readonly number[])[],
	holes: readonly number[]
): (number | null)[][] {
	const width = values[0]?.length ?? 1;
	const missing = new Set(holes.map((hole) => `${hole % values.length}:${(hole >> 3) % width}`));
	return values.map((cells, row) =>
		cells.map((value, column) => (missing.has(`${row}:${column}`) ? null : value))
	);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
