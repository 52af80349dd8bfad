/**
 * Takes a DHIS2 data value set and answers with its import summary. The newest word of a cell wins; a
 * call that is repeated changes nothing and counts as ignored. What is wrong with one value is a conflict,
 * and the others are taken all the same.
 */
import { cellOf, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import type { PlaceRegistry } from '#lib/domains/indicators/places.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { caughtUp, type Progress } from '../upload/caught-up.ts';
import { currentValues, type CurrentValue } from '../upload/current-values.ts';
import { placeRules } from '../upload/place-rules.ts';
import { dataValuesOf } from './data-value-set.ts';
import { toItems, type Conflict, type ReadItem } from './to-items.ts';

export interface ImportSummary {
	readonly responseType: 'ImportSummary';
	readonly status: 'SUCCESS' | 'WARNING' | 'ERROR';
	/** Data values; the four add up to those of the call. */
	readonly importCount: Readonly<Record<Outcome, number>>;
	readonly conflicts: readonly Conflict[];
}
type Outcome = 'imported' | 'updated' | 'ignored' | 'deleted';

export interface SetCall {
	readonly body: unknown;
	readonly query: URLSearchParams;
	/** UTC ISO. */
	readonly receivedAt: string;
	/** The way of every source into the journal; one answer per item, in order. */
	readonly accept: (items: readonly unknown[]) => Promise<{
		readonly rejected: readonly { readonly index: number; readonly message: string }[];
	}>;
}

export interface DataValueSetsDeps {
	readonly clickhouse: ClickHouse;
	readonly registry: { current(): PlaceRegistry };
	readonly progress: Progress;
}

export type DataValueSets = (
	call: SetCall
) => Promise<ImportSummary | { readonly problem: string }>;

const STRATEGIES = new Set(['CREATE_AND_UPDATE', 'NEW_AND_UPDATES', 'DELETE']);
const ITEMS_AT_ONCE = 500;
const PLACE_CONFLICTS: Readonly<Record<string, string>> = {
	unknown_place: 'Organisation unit not found.',
	unexpected_place: 'Organisation unit does not report this data element.'
};

/** @returns the summary, or what is wrong with the call as a whole. @throws ValuesBehind, QueryError, AnalyticsDown */
export function createDataValueSets(deps: DataValueSetsDeps): DataValueSets {
	return async ({ body, query, receivedAt, accept }) => {
		const strategy = query.get('importStrategy') ?? 'CREATE_AND_UPDATE';
		if (!STRATEGIES.has(strategy))
			return { problem: `importStrategy is one of ${[...STRATEGIES].join(', ')}.` };
		const values = dataValuesOf(body);
		if ('problem' in values) return values;
		const { items, replaced, refused } = toItems(values, {
			statedAt: receivedAt,
			isDelete: strategy === 'DELETE'
		});
		const count: Record<Outcome, number> = {
			imported: 0,
			updated: 0,
			ignored: replaced,
			deleted: 0
		};
		const conflicts: Conflict[] = refused.map(({ conflict }) => conflict);
		for (const { size } of refused) count.ignored += size;

		await caughtUp(deps.progress);
		const placeProblem = placeRules(deps.registry.current(), () => true);
		const current = await currentValues(
			deps.clickhouse,
			items.map(({ item }) => cellOf(item))
		);
		const sent: (ReadItem & { readonly outcome: Outcome })[] = [];
		for (const read of items) {
			const code = placeProblem(read.item);
			if (code !== null) {
				count.ignored += read.size;
				conflicts.push({ object: read.item.orgUnit, value: PLACE_CONFLICTS[code] ?? code });
				continue;
			}
			const outcome = outcomeOf(read.item, current.get(cellOf(read.item)));
			if (outcome === 'same' && !read.isTimed) count.ignored += read.size;
			else sent.push({ ...read, outcome: outcome === 'same' ? 'ignored' : outcome });
		}
		const isDryRun = query.get('dryRun') === 'true';
		for (let start = 0; start < sent.length; start += ITEMS_AT_ONCE) {
			const part = sent.slice(start, start + ITEMS_AT_ONCE);
			const answer = isDryRun ? { rejected: [] } : await accept(part.map(({ item }) => item));
			const reasons = new Map(answer.rejected.map(({ index, message }) => [index, message]));
			part.forEach(({ item, size, outcome }, index) => {
				const reason = reasons.get(index);
				count[reason === undefined ? outcome : 'ignored'] += size;
				if (reason !== undefined) conflicts.push({ object: item.indicator, value: reason });
			});
		}
		return summaryOf(count, conflicts);
	};
}

/** `same`: what stands already. A word older than the one that stands is kept as history and ignored. */
function outcomeOf(item: IndicatorValue, present: CurrentValue | undefined): Outcome | 'same' {
	const isGone = item.deleted === true;
	if (present === undefined) return isGone ? 'same' : 'imported';
	const isSame = isGone
		? present.isDeleted
		: !present.isDeleted &&
			(['numerator', 'denominator', 'value'] as const).every(
				(figure) => (item[figure] ?? null) === present[figure]
			);
	if (isSame) return 'same';
	if (Date.parse(item.observedAt) < present.statedMs) return 'ignored';
	if (isGone) return 'deleted';
	return present.isDeleted ? 'imported' : 'updated';
}

function summaryOf(
	importCount: Readonly<Record<Outcome, number>>,
	conflicts: readonly Conflict[]
): ImportSummary {
	const { imported, updated, deleted } = importCount;
	const status =
		conflicts.length === 0 ? 'SUCCESS' : imported + updated + deleted > 0 ? 'WARNING' : 'ERROR';
	return { responseType: 'ImportSummary', status, importCount, conflicts };
}
