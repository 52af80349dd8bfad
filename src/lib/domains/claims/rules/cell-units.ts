/** Cells that are printed unlike their column: a percent among counts, or text where numbers stand. */
import type { Finding } from './finding.ts';
import { columnsOf, type TableRoles } from './roles.ts';
import type { Table } from './table.ts';

/** What people write for "nothing reported"; such a cell is missing and no mistake. */
const MISSING_SIGNS = /^(?:|[-–—.…]+|x|n\/?a|null|(?:chưa|không) có(?: số liệu)?|no data)$/i;

export function cellUnits(table: Table, roles: TableRoles): Finding[] {
	const columns = columnsOf(roles, 'part', 'total', 'count', 'cumulative', 'share');
	return columns.flatMap((column) => {
		const cells = table.rows.flatMap((row, index) => {
			const cell = row[column];
			return cell === undefined ? [] : [{ row: index, cell }];
		});
		const numbers = cells.filter(({ cell }) => cell.value !== null);
		const percents = numbers.filter(({ cell }) => cell.isPercent);
		const isPercentColumn = 2 * percents.length > numbers.length;
		const odd =
			percents.length === 0 || percents.length === numbers.length
				? []
				: numbers.filter(({ cell }) => cell.isPercent !== isPercentColumn);
		const unreadable = cells.filter(
			({ cell }) => cell.value === null && !MISSING_SIGNS.test(cell.text)
		);
		return [
			...odd.map(({ row, cell }) =>
				finding({ row, column }, { rule: 'unit', isPercent: cell.isPercent })
			),
			...unreadable.map(({ row }) => finding({ row, column }, { rule: 'unreadable' }))
		];
	});
}

function finding(cell: { row: number; column: number }, detail: Finding['detail']): Finding {
	return { severity: 'error', cell, proposed: null, detail };
}
