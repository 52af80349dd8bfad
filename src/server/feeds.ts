/** The ledger of feeds put together: its registry, its board, its desk, and the replay of refused items. */
import type { FeedName } from '#lib/domains/interop/feed-contract.ts';
import type { ReplayLine } from '#lib/domains/interop/refused-group.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { registerFeedBoards } from './boards.ts';
import { createInteropLedger } from './domains/interop/board.ts';
import {
	openFeedRegistry,
	type FeedRegistry,
	type FeedRegistryDeps
} from './domains/interop/feed-registry.ts';
import { openFeedsDesk, type FeedsDesk } from './domains/interop/feeds-desk.ts';
import { recordReplay, replaysOf } from './ingest/replay-store.ts';
import { createReplay, type Replay, type ReplayDeps } from './ingest/replay.ts';
import type { BoardRunner } from './platform/boards/board-runner.ts';
import type { ClickHouse } from './platform/clickhouse/clickhouse.ts';
import type { Closers } from './platform/closers.ts';
import { warn } from './platform/every.ts';

export interface Feeds extends FeedsDesk {
	readonly registry: FeedRegistry;
	readonly replay: Replay;
	/** The newest replays of a feed. */
	replaysOf(feed: FeedName): Promise<readonly ReplayLine[]>;
}

export interface FeedsDeps
	extends Pick<FeedRegistryDeps, 'db' | 'journal' | 'sources'>, Omit<ReplayDeps, 'record'> {
	readonly journal: FeedRegistryDeps['journal'];
	readonly clickhouse: ClickHouse;
	readonly boards: BoardRunner;
	readonly places: () => Registry;
	readonly closers: Pick<Closers, 'add'>;
}

/** @throws Error when contracts or sources cannot be read the first time. */
export async function openFeeds(deps: FeedsDeps): Promise<Feeds> {
	const { db, log, now, clickhouse, closers } = deps;
	const registry = await openFeedRegistry({
		...deps,
		onFailure: warn(log, 'feeds.refresh_failed')
	});
	closers.add('feeds', registry.close);
	const ledger = createInteropLedger(clickhouse, {
		feeds: registry.current,
		registry: deps.places,
		retire: (gone) => {
			registry.retire(gone).catch(warn(log, 'feeds.refresh_failed'));
		}
	});
	registerFeedBoards(deps.boards, ledger, registry.current);
	const desk = openFeedsDesk({ db, ledger, now, onFailure: warn(log, 'feeds.causes_failed') });
	closers.add('feeds desk', desk.close);
	return {
		...desk,
		registry,
		replay: createReplay({ ...deps, record: (replay) => recordReplay(db, replay) }),
		replaysOf: (feed) => replaysOf(db, feed)
	};
}
