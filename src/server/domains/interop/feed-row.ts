/** One feed as the ledger shows it. */
import type { FeedRow } from '#lib/domains/interop/board.ts';
import type { FeedEntry, FeedName } from '#lib/domains/interop/feed-contract.ts';
import * as metrics from '#lib/domains/interop/metrics.ts';
import { schemaDrift } from '#lib/domains/interop/schema-drift.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import type { LagRow } from './fact-queries.ts';
import type { weekOutages } from './feed-outages.ts';
import { isoOrNull, lagValues, outcomeValues } from './feed-values.ts';
import type { OutcomeRow } from './outcome-queries.ts';

export interface FeedFindings {
	readonly newest: { readonly lastMs: number; readonly lastEventMs: number } | undefined;
	readonly lag: LagRow | undefined;
	readonly outcome: OutcomeRow | undefined;
	readonly countedMs: number | null;
	/** Newest delivery of anybody, UTC ISO; null before the first. */
	readonly asOf: string | null;
	readonly week: ReturnType<typeof weekOutages>;
}

/** A row of the ledger. What is known of silence is as old as the newest delivery of anybody. */
export function feedRow(feed: FeedEntry, found: FeedFindings): FeedRow {
	const { newest, lag, outcome, countedMs, asOf, week } = found;
	const { periodMs, lateAfterMs, staleAfterMs } = feed.contract;
	const scope = `feed:${keyOf(feed)}` as const;
	const place = { scope, freshness: { periodMs, lateAfterMs, staleAfterMs } };
	const isKnown = asOf !== null;
	return {
		sourceId: feed.sourceId,
		stream: feed.stream,
		lastReceivedAt: isoOrNull(newest?.lastMs),
		lastEventAt: isoOrNull(newest?.lastEventMs),
		...lagValues(lag, place),
		...outcomeValues(outcome, place, countedMs),
		darkTime: measured(metrics.darkTime, {
			scope,
			value: isKnown ? week.darkMs / 1_000 : null,
			asOf
		}),
		outageCount: measured(metrics.outageCount, {
			scope,
			value: isKnown ? week.outages.length : null,
			asOf
		}),
		outages: week.outages,
		drift: outcome === undefined ? null : driftOf(outcome)
	};
}

function driftOf(row: OutcomeRow) {
	return schemaDrift(
		{ items: row.answeredHour, refused: row.schemaRefusedHour, fields: row.fieldsHour },
		{ items: row.answeredBefore, refused: row.schemaRefusedBefore, fields: row.fieldsBefore }
	);
}

/** Name of a feed in queries and scopes. */
export function keyOf({ sourceId, stream }: FeedName): string {
	return `${sourceId}/${stream}`;
}
