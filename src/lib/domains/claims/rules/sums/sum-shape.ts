/** Which columns and rows of a table take part in sums. */
import { columnsOf, type TableRoles } from '../roles.ts';

export interface SumShape {
	readonly parts: readonly number[];
	readonly total: number | null;
	readonly counts: readonly number[];
	readonly totalRow: number | null;
}

/** Which columns and rows take part in sums. A total column without parts is a plain count. */
export function sumShape(roles: TableRoles): SumShape {
	const parts = columnsOf(roles, 'part');
	const total = columnsOf(roles, 'total')[0] ?? null;
	const hasRowSums = total !== null && parts.length > 0;
	return {
		parts: hasRowSums ? parts : [],
		total: hasRowSums ? total : null,
		counts: hasRowSums ? columnsOf(roles, 'count') : columnsOf(roles, 'count', 'part', 'total'),
		totalRow: roles.totalRow
	};
}
