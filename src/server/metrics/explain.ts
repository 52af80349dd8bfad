/** Answers where a figure comes from. One reader or a thousand cost the same questions. */
import type { Registry } from '#lib/domains/wards/registry.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import type { Explanation } from '#lib/metrics/explanation.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { createAnswerCache } from './answer-cache.ts';
import type { MetricRows, RowsQuestion } from './define-metric-rows.ts';
import { evaluate } from './evaluate.ts';
import { listedEntities, reasonsOf } from './listed-entities.ts';
import { literalSql } from './rows-query.ts';
import { sampleRows } from './sample-rows.ts';
import { scopeOf, type Place } from './scope.ts';
import { explainedShift, lastShiftEnds, type ShiftEnd } from './shifts.ts';
import { withoutSmallSteps } from './small-steps.ts';
import { sourceStreams } from './source-streams.ts';
import { createTurns } from './turns.ts';
import { isoOf } from './value-of.ts';

export interface ExplainDeps {
	readonly clickhouse: ClickHouse;
	readonly registry: { current(): Registry };
	/** Epoch milliseconds. */
	readonly now: () => number;
}

/** What the asker may see besides aggregates. */
export interface ExplainAccess {
	readonly sql: boolean;
	readonly rows: boolean;
	/** Rows that are single incidents. */
	readonly incidents: boolean;
	/** Counts below the small-cell limit of the place asked about. */
	readonly smallCells: boolean;
}

export interface Explainer {
	/** @throws QueryError when the engine refuses or takes too long, AnalyticsDown when nobody answers. */
	explain(rows: MetricRows, place: Place, access: ExplainAccess): Promise<Explanation>;
}

/** So many readers within this time share one answer. */
const KEEP_MS = 4 * SECOND_MS;
/** What has arrived since a shift changes slowly. */
const KEEP_KNOWN_NOW_MS = 5 * MINUTE_MS;
/** What was known at the end of a shift never changes, once the journal of it is in the tables. */
const KEEP_KNOWN_THEN_MS = 24 * 60 * MINUTE_MS;
const SETTLED_AFTER_MS = 10 * MINUTE_MS;
/** Explanations that are asked at once; the engine answers three questions at a time. */
const AT_ONCE = 2;

export function createExplainer({ clickhouse, registry, now }: ExplainDeps): Explainer {
	const answers = createAnswerCache<Explanation>(now);
	const pastValues = createAnswerCache<MetricValue>(now, 5_000);
	const inTurn = createTurns(AT_ONCE);

	async function valueAt(
		rows: MetricRows,
		question: RowsQuestion,
		keep: { readonly key: string; readonly ms: number }
	): Promise<MetricValue> {
		const ask = async () => (await evaluate(clickhouse, rows, question)).value;
		return pastValues.get(keep.key, ask, keep.ms);
	}

	async function shiftOf(rows: MetricRows, question: RowsQuestion, end: ShiftEnd) {
		const { endMs } = end;
		const { isPresent: _, ...past } = question;
		const key = `${keyOf(rows, question)} ${String(endMs)}`;
		const isSettled = question.now - endMs > SETTLED_AFTER_MS;
		const knownThen = await valueAt(
			rows,
			{ ...past, now: endMs, knownAt: endMs },
			{ key: `${key} then`, ms: isSettled ? KEEP_KNOWN_THEN_MS : KEEP_MS }
		);
		const knownNow = await valueAt(
			rows,
			{ ...past, now: endMs },
			{ key: `${key} now`, ms: isSettled ? KEEP_KNOWN_NOW_MS : KEEP_MS }
		);
		return explainedShift(end, knownThen, knownNow);
	}

	async function ask(rows: MetricRows, question: RowsQuestion): Promise<Explanation> {
		const beganMs = performance.now();
		const found = await evaluate(clickhouse, rows, question);
		const tookMs = performance.now() - beganMs;
		const sample = await sampleRows(clickhouse, rows, { question });
		const sources = await sourceStreams(clickhouse, rows, question.now);
		const shifts = [];
		for (const end of lastShiftEnds(question.now)) shifts.push(await shiftOf(rows, question, end));
		return {
			value: found.value,
			computedAt: isoOf(question.now),
			tookMs: Math.round(tookMs),
			entityKind: typeof rows.entity === 'function' ? rows.entity(question.place) : rows.entity,
			rows: reasonsOf(found.totals),
			entityCount: found.entityCount,
			entities: listedEntities(found),
			senders: found.senders.map(({ entity, atMs, isReporting }) => ({
				entity,
				at: atMs === null ? null : isoOf(atMs),
				isReporting
			})),
			reportsWithin: rows.signs?.reportsWithin ?? null,
			sources,
			shifts:
				question.place.kind === 'city' || question.showsSmallCells
					? shifts
					: withoutSmallSteps(rows.metric, found.value, shifts),
			sql: literalSql(rows, question),
			sample
		};
	}

	return {
		async explain(rows, place, access) {
			const atMs = now();
			const question = {
				place,
				now: atMs,
				knownAt: atMs,
				registry: registry.current(),
				showsSmallCells: access.smallCells,
				isPresent: true as const
			};
			const answer = await answers.get(
				keyOf(rows, question),
				() => inTurn(() => ask(rows, question)),
				KEEP_MS
			);
			return asSeenBy(access, answer);
		}
	};
}

function keyOf({ metric }: MetricRows, { place, showsSmallCells }: RowsQuestion): string {
	return `${metric.id} ${scopeOf(place)}${showsSmallCells ? ' own' : ''}`;
}

function asSeenBy(access: ExplainAccess, answer: Explanation): Explanation {
	const mayList = answer.entityKind !== 'incident' || access.incidents;
	return {
		...answer,
		entities: mayList ? answer.entities : null,
		sql: access.sql ? answer.sql : null,
		sample: access.rows && mayList ? answer.sample : null
	};
}
