/** The share of feeds that deliver as agreed, by the clock of whoever looks. The server measures it so, and the browser again. */
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import { feedId, type FeedEntry } from './feed-contract.ts';
import { feedState, isDelivering } from './feed-state.ts';
import { feedsLive } from './metrics.ts';

type Delivered = Readonly<
	Record<'sourceId' | 'stream', string> & { lastReceivedAt: string | null }
>;

/** As old as the newest delivery of any feed; without feeds there is no value. */
export function feedsLiveValue(
	entries: readonly FeedEntry[],
	rows: readonly Delivered[],
	nowMs: number
): MetricValue {
	const lastOf = new Map(rows.map((row) => [feedId(row), row.lastReceivedAt]));
	const delivering = entries.filter((entry) =>
		isDelivering(feedState(entry.contract, lastOf.get(feedId(entry)) ?? null, nowMs))
	).length;
	const times = [...lastOf.values()].filter((time) => time !== null);
	const whole = entries.length;
	return measured(feedsLive, {
		value: whole === 0 ? null : delivering / whole,
		numerator: whole === 0 ? null : delivering,
		denominator: whole === 0 ? null : whole,
		interval: wilsonInterval(delivering, whole),
		asOf: times.length === 0 ? null : times.reduce((a, b) => (a > b ? a : b))
	});
}
