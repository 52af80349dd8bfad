/** Values far from the others of their column. Only a hint: a large hospital is no mistake. */
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import type { Finding } from './finding.ts';
import { columnsOf, type TableRoles } from './roles.ts';
import { valueAt, type Table } from './table.ts';

/** Modified z-score above which a value stands out. Source: Iglewicz and Hoaglin 1993, chapter 3. */
const MOST_Z = 3.5;
/** Scales the median deviation of a normal distribution to its standard deviation. Same source. */
const NORMAL_SCALE = 0.6745;
/** Fewer values than this have no usual size. Proposed by this product. */
const FEWEST_VALUES = 8;

/** Totals and running totals are left out, and a column whose values are mostly equal has no spread to judge by. */
export function outliers(table: Table, roles: TableRoles): Finding[] {
	return columnsOf(roles, 'part', 'total', 'count', 'share').flatMap((column) => {
		const known = table.rows.flatMap((_, row) => {
			const value = row === roles.totalRow ? null : valueAt(table, row, column);
			return value === null ? [] : [{ row, value }];
		});
		if (known.length < FEWEST_VALUES) return [];
		const middle = median(known.map(({ value }) => value));
		const spread = median(known.map(({ value }) => Math.abs(value - middle)));
		if (spread === 0) return [];
		return known
			.filter(({ value }) => (NORMAL_SCALE * Math.abs(value - middle)) / spread > MOST_Z)
			.map(({ row, value }): Finding => ({
				severity: 'hint',
				cell: { row, column },
				proposed: null,
				detail: {
					rule: 'outlier',
					median: middle,
					times: middle === 0 ? Infinity : value / middle
				}
			}));
	});
}

function median(values: readonly number[]): number {
	return quantile(values, 0.5) ?? NaN;
}
