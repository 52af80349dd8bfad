/** Who was counted, each once with its age, and who was not and why. */
import type { ExplainedEntity, ExplainedRows } from '#lib/metrics/explanation.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import type { EntityTotals, Evaluation } from './evaluate.ts';
import { isoOf, type RowTotals } from './value-of.ts';

/** Longer lists are counted, not listed: 126 wards and 138 kiosks are listed, tickets are not. */
const LIST_LIMIT = 150;

/** Null when there are too many. An entity that counts at all is listed with what counts of it. */
export function listedEntities({ entities, entityCount }: Evaluation): ExplainedEntity[] | null {
	if (entityCount > LIST_LIMIT) return null;
	return [...groupBy(entities, ({ entity }) => entity).values()].flatMap((rows) => {
		const row = rows.find(({ dropped }) => dropped === '') ?? rows[0];
		return row === undefined ? [] : [listed(row)];
	});
}

function listed(row: EntityTotals): ExplainedEntity {
	const { entity, dropped, rows, numerator, denominator, value, atMs } = row;
	const at = atMs === null ? null : isoOf(atMs);
	return { entity, dropped, rows, numerator, denominator, value, at };
}

/** Rows that count first, then the reasons by how often they occur. */
export function reasonsOf(totals: readonly RowTotals[]): ExplainedRows[] {
	return totals
		.map(({ dropped, rows }) => ({ reason: dropped, rows }))
		.sort((a, b) => Number(a.reason !== '') - Number(b.reason !== '') || b.rows - a.rows);
}
