/** Of which two columns a share is the quotient. */
import { agrees } from './agreement.ts';
import { fits, shareScale } from './ratio.ts';
import type { RatioOf } from './roles.ts';
import { cellAt, valueAt, type Table } from './table.ts';

/** The pair of counts whose quotient is the share in most rows. */
export function findRatio(table: Table, share: number, counts: readonly number[]): RatioOf | null {
	for (const numerator of counts)
		for (const denominator of counts) {
			if (numerator === denominator) continue;
			const ratio = { share, numerator, denominator };
			const scale = shareScale(table, ratio);
			const agree = table.rows.map((_, row) => {
				const over = valueAt(table, row, numerator);
				const under = valueAt(table, row, denominator);
				const cell = cellAt(table, { row, column: share });
				if (over === null || under === null || under === 0 || cell.value === null) return null;
				return fits(cell, (scale * over) / under);
			});
			if (agrees(agree)) return ratio;
		}
	return null;
}
