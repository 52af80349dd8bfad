/** The data sets of the house: its registered streams, who sends them now, and the metrics that use them. */
import type { Boards } from '#lib/domains/boards.ts';
import { streams } from '#lib/domains/index.ts';
import { metricNamed, metrics } from '#lib/domains/metrics.ts';
import type { Words } from '#lib/foundation/locale.ts';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { Layer, Metric } from '#lib/metrics/define-metric.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { datasetEntry } from './dataset-catalogue.ts';

type Feed = Boards['interop']['feeds'][number];

export interface DatasetRow {
	/** Name of the stream. */
	readonly name: string;
	readonly title: Words;
	readonly description: Words;
	readonly layer: Layer | null;
	/** Null while nobody placed it. */
	readonly owner: Words | null;
	readonly pace: 'continuous' | 'hourly' | 'daily';
	readonly schemaVersion: string;
	/** Items accepted today over all its feeds, as old as its newest delivery and with the feeds that still deliver; null before the ledger of feeds has answered. */
	readonly today: MetricValue | null;
	readonly feeds: readonly Feed[];
	/** Metrics that name the stream, without those that judge all streams alike. */
	readonly consumers: readonly Metric[];
}

/** The ledger's own metrics name every stream and so tell nothing of one. */
const LEDGER = 'interop.';
const ACCEPTED_TODAY = 'interop.accepted-today';

/** Every stream that comes from outside. `feeds` is null while the ledger has not answered. */
export function datasetRows(feeds: readonly Feed[] | null, nowMs: number): readonly DatasetRow[] {
	return streams
		.filter(({ isInternal }) => isInternal !== true)
		.map((stream) => {
			const own = (feeds ?? []).filter((feed) => feed.stream === stream.name);
			const entry = datasetEntry(stream.name);
			const consumers = metrics.filter(
				({ id, sources }) => !id.startsWith(LEDGER) && sources.includes(stream.name)
			);
			return {
				name: stream.name,
				title: stream.title,
				description: stream.description,
				layer: entry?.layer ?? null,
				owner: entry?.owner ?? null,
				pace: paceOf(stream),
				schemaVersion: String(stream.version),
				today: feeds === null ? null : todayOf(stream, own, nowMs),
				feeds: own,
				consumers
			};
		});
}

function paceOf({ freshness: { periodMs } }: AnyStream): DatasetRow['pace'] {
	if (periodMs >= DAY_MS) return 'daily';
	return periodMs >= HOUR_MS ? 'hourly' : 'continuous';
}

function todayOf(stream: AnyStream, feeds: readonly Feed[], nowMs: number): MetricValue | null {
	const metric = metricNamed(ACCEPTED_TODAY);
	if (metric === undefined) return null;
	const heard = feeds.flatMap(({ lastReceivedAt }) => lastReceivedAt ?? []);
	const counts = feeds.flatMap(({ acceptedToday }) => acceptedToday.value ?? []);
	const reporting = feeds.filter(
		({ lastReceivedAt }) =>
			lastReceivedAt !== null && nowMs - Date.parse(lastReceivedAt) <= stream.freshness.staleAfterMs
	).length;
	return measured(metric, {
		scope: `stream:${stream.name}`,
		value:
			counts.length === 0 || heard.length === 0
				? null
				: counts.reduce((total, count) => total + count, 0),
		asOf: heard.toSorted().at(-1) ?? null,
		reporting,
		expected: feeds.length,
		freshness: stream.freshness
	});
}
