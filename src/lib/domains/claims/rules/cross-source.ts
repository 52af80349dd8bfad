/** Two tables about the same things agree, key by key and column by column. */
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import type { Finding } from './finding.ts';
import { columnsOf, type TableRoles } from './roles.ts';
import { cellAt, valueAt, type Table } from './table.ts';

export interface SecondSource {
	readonly table: Table;
	/** Column of the second table that names its rows. */
	readonly key: number;
	/** Largest difference that still agrees, as a share of the larger value; 0 asks for equality. */
	readonly toleranceRatio: number;
}

/** Sizes by which units are mixed up: tens, percent, thousands, millions. */
const SCALES = [10, 100, 1_000, 1_000_000];

/**
 * Columns are paired by their titles and rows by their keys, accents and case aside. A key that one side
 * lacks is a hint, never a zero; a missing cell is passed over.
 */
export function crossSource(table: Table, roles: TableRoles, second: SecondSource): Finding[] {
	const [key] = columnsOf(roles, 'key');
	if (key === undefined) return [];
	const firstRows = rowsByKey(table, key);
	const secondRows = rowsByKey(second.table, second.key);
	const pairs = pairedColumns(table, second).filter(([column]) => column !== key);
	const findings: Finding[] = [];
	for (const [name, row] of firstRows) {
		const other = secondRows.get(name);
		if (other === undefined) {
			findings.push(
				lonely(cellAt(table, { row, column: key }).text, 'second', { row, column: key })
			);
			continue;
		}
		for (const [column, otherColumn] of pairs) {
			const value = valueAt(table, row, column);
			const found = valueAt(second.table, other, otherColumn);
			if (value === null || found === null || agrees(value, found, second.toleranceRatio)) continue;
			findings.push({
				severity: 'error',
				cell: { row, column },
				proposed: null,
				detail: { rule: 'cross-source', other: found, scale: scaleOf(value, found) }
			});
		}
	}
	for (const [name, row] of secondRows)
		if (!firstRows.has(name))
			findings.push(lonely(cellAt(second.table, { row, column: second.key }).text, 'first', null));
	return findings;
}

/** Columns of both tables with the same title. */
export function pairedColumns(
	table: Table,
	second: SecondSource
): [column: number, other: number][] {
	const others = new Map(
		second.table.columns.map((title, column) => [foldForSearch(title), column])
	);
	return table.columns.flatMap((title, column): [number, number][] => {
		const other = others.get(foldForSearch(title));
		return title === '' || other === undefined ? [] : [[column, other]];
	});
}

/** A key that occurs twice names nothing, so both rows are left out. */
function rowsByKey(table: Table, key: number): Map<string, number> {
	const rows = new Map<string, number>();
	const twice = new Set<string>();
	for (const [row] of table.rows.entries()) {
		const name = foldForSearch(cellAt(table, { row, column: key }).text);
		if (name === '') continue;
		if (rows.has(name)) twice.add(name);
		rows.set(name, row);
	}
	for (const name of twice) rows.delete(name);
	return rows;
}

function agrees(a: number, b: number, toleranceRatio: number): boolean {
	const larger = Math.max(Math.abs(a), Math.abs(b));
	return Math.abs(a - b) <= toleranceRatio * larger + 1e-9 * larger;
}

function scaleOf(value: number, other: number): number | null {
	return (
		SCALES.find(
			(scale) => agrees(value * scale, other, 1e-6) || agrees(value, other * scale, 1e-6)
		) ?? null
	);
}

function lonely(key: string, missingIn: 'first' | 'second', cell: Finding['cell']): Finding {
	return {
		severity: 'hint',
		cell,
		proposed: null,
		detail: { rule: 'cross-source-key', key, missingIn }
	};
}
