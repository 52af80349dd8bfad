/** A pasted table read and checked, with what the person corrected about it. */
import { checkTable } from '../rules/check-table.ts';
import { pairedColumns, type SecondSource } from '../rules/cross-source.ts';
import { detectRoles } from '../rules/detect-roles.ts';
import type { Finding } from '../rules/finding.ts';
import type { DecimalSign } from '../rules/read-number.ts';
import { readTable, type TableProblem } from '../rules/read-table.ts';
import { columnsOf, type ColumnRole, type RatioOf, type TableRoles } from '../rules/roles.ts';
import type { Table } from '../rules/table.ts';

/** Null leaves a choice to the engine. */
export interface Corrections {
	readonly decimalSign: DecimalSign | null;
	readonly roles: TableRoles | null;
}
export const NO_CORRECTIONS: Corrections = { decimalSign: null, roles: null };

export interface SecondInput {
	readonly text: string;
	/** Allowed difference, a share of the larger value. */
	readonly toleranceRatio: number;
}

export interface Judgement {
	readonly table: Table;
	readonly decimalSign: DecimalSign;
	readonly roles: TableRoles;
	readonly findings: readonly Finding[];
	/** What keeps the second table from being compared; null when it is, or when there is none. */
	readonly secondProblem: TableProblem | 'needs-key' | 'no-pair' | null;
}

export function judge(
	text: string,
	corrections: Corrections,
	{ second, fallback }: { readonly second: SecondInput; readonly fallback: DecimalSign }
): Judgement | { readonly problem: TableProblem } {
	const read = readTable(text, {
		fallback,
		decimalSign: corrections.decimalSign ?? undefined
	});
	if ('problem' in read) return read;
	const { table, decimalSign } = read;
	const roles = corrections.roles ?? detectRoles(table);
	const other = secondSource(table, roles, { second, decimalSign });
	const source = typeof other === 'string' ? null : other;
	return {
		table,
		decimalSign,
		roles,
		findings: checkTable(table, roles, source),
		secondProblem: typeof other === 'string' ? other : null
	};
}

/** The roles with another one for a column. A key, total and the sides of a share stay unique and consistent. */
export function withRole(roles: TableRoles, column: number, role: ColumnRole): TableRoles {
	const isLone = role === 'key' || role === 'total';
	const columns = roles.columns.map((old, index) => {
		if (index === column) return role;
		return isLone && old === role ? (role === 'key' ? 'other' : 'count') : old;
	});
	return {
		...roles,
		columns,
		ratios: roles.ratios.filter(({ share }) => columns[share] === 'share')
	};
}

/** The roles with the sides of a share; nothing is kept of a share that lacks one. */
export function withRatio(roles: TableRoles, ratio: RatioOf): TableRoles {
	const others = roles.ratios.filter(({ share }) => share !== ratio.share);
	return { ...roles, ratios: [...others, ratio] };
}

function secondSource(
	table: Table,
	roles: TableRoles,
	{ second, decimalSign }: { readonly second: SecondInput; readonly decimalSign: DecimalSign }
): SecondSource | Judgement['secondProblem'] {
	if (second.text.trim() === '') return null;
	if (columnsOf(roles, 'key').length === 0) return 'needs-key';
	const read = readTable(second.text, { fallback: decimalSign });
	if ('problem' in read) return read.problem;
	const key = columnsOf(detectRoles(read.table), 'key')[0] ?? 0;
	const source = { table: read.table, key, toleranceRatio: second.toleranceRatio };
	return pairedColumns(table, source).length < 2 ? 'no-pair' : source;
}
