/** Answers of the pages of single measures, kept until the values change, so that many readers of a page cost one question. */
import type { MeasureDetail } from '#lib/domains/indicators/detail.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { indicatorsTables } from './board.ts';
import { measureDetail, type DetailRequest } from './detail.ts';

export interface MeasureDetails {
	/** @throws QueryError, AnalyticsDown */
	ask(request: Omit<DetailRequest, 'now'>): Promise<MeasureDetail>;
	close(): void;
}

export interface MeasureDetailsOptions {
	readonly clickhouse: ClickHouse;
	readonly registry: () => Registry;
	/** Where the sink tells of its batches. Returns the way to stop. */
	readonly onProgress: (
		listener: (progress: { readonly tables: readonly string[] }) => void
	) => () => void;
	/** Epoch milliseconds. */
	readonly now: () => number;
}

interface Kept {
	readonly askedMs: number;
	readonly answer: Promise<MeasureDetail>;
}

/** Windows move with the day, so an answer does not live for ever without a change. */
const KEEP_MS = 5 * MINUTE_MS;
const MOST_KEPT = 400;

export function openMeasureDetails(options: MeasureDetailsOptions): MeasureDetails {
	const { clickhouse, registry, now } = options;
	const kept = new Map<string, Kept>();
	const stop = options.onProgress(({ tables }) => {
		if (indicatorsTables.some((table) => tables.includes(table))) kept.clear();
	});

	return {
		ask(request) {
			const { measure, option, knownAt } = request;
			const key = `${measure.code}/${option ?? ''}/${String(knownAt)}/${registry().version}`;
			const known = kept.get(key);
			if (known !== undefined && now() - known.askedMs < KEEP_MS) return known.answer;
			if (kept.size >= MOST_KEPT) kept.clear();
			const answer = measureDetail(clickhouse, registry(), { ...request, now: now() });
			kept.set(key, { askedMs: now(), answer });
			// A failure is not kept: the next reader asks again.
			answer.catch(() => {
				if (kept.get(key)?.answer === answer) kept.delete(key);
			});
			return answer;
		},
		close: () => {
			stop();
			kept.clear();
		}
	};
}
