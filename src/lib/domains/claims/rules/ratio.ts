/** A share is its numerator over its denominator, within the rounding that is printed. */
import type { Finding } from './finding.ts';
import type { RatioOf, TableRoles } from './roles.ts';
import { cellAt, valueAt, type CellAt, type Table, type TableCell } from './table.ts';

/** Gives the value that a cell should have; for a cell that another rule repaired, the repaired one. */
export type ReadValue = (at: CellAt) => number | null;

/** Rows in which a side is missing or the denominator is 0 are passed over. */
export function ratioHolds(table: Table, roles: TableRoles, read?: ReadValue): Finding[] {
	const value: ReadValue = read ?? (({ row, column }) => valueAt(table, row, column));
	return roles.ratios.flatMap((ratio) => {
		const scale = shareScale(table, ratio);
		return table.rows.flatMap((_, row): Finding[] => {
			const at = { row, column: ratio.share };
			const share = cellAt(table, at);
			const numerator = value({ row, column: ratio.numerator });
			const denominator = value({ row, column: ratio.denominator });
			if (share.value === null || numerator === null || denominator === null || denominator === 0)
				return [];
			const exact = (scale * numerator) / denominator;
			if (fits(share, exact)) return [];
			const proposed = Number(exact.toFixed(share.decimals));
			const detail = { rule: 'ratio', numerator, denominator } as const;
			return [{ severity: 'error', cell: at, proposed, detail }];
		});
	});
}

/** 100 where shares are percents: by their sign, by their title, or because most rows fit that way. */
export function shareScale(table: Table, { share, numerator, denominator }: RatioOf): 1 | 100 {
	const cells = table.rows.map((cells) => cells[share]);
	if (cells.some((cell) => cell?.isPercent)) return 100;
	if (table.columns[share]?.includes('%')) return 100;
	const fitting = (scale: number) =>
		table.rows.filter((_, row) => {
			const [over, under] = [valueAt(table, row, numerator), valueAt(table, row, denominator)];
			const cell = cellAt(table, { row, column: share });
			return over !== null && under !== null && fits(cell, (scale * over) / under);
		}).length;
	return fitting(100) >= fitting(1) ? 100 : 1;
}

/** Half a step of the last printed decimal either way. */
export function fits({ value, decimals }: TableCell, exact: number): boolean {
	return (
		value !== null &&
		Math.abs(value - exact) <= 0.5 * 10 ** -decimals + 1e-9 * (1 + Math.abs(exact))
	);
}
