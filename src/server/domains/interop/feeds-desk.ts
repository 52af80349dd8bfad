/** What the pages of the ledger ask for besides its board: causes of outages, and the outages of one place. */
import type { FeedOutage } from '#lib/domains/interop/board.ts';
import type { CauseRecords } from '#lib/domains/interop/outage-cause.ts';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { every } from '#server/platform/every.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import type { InteropLedger } from './board.ts';
import { addCause, causesSince, type CauseDecision } from './outage-causes.ts';
import { siteOutages } from './site-outages.ts';

export interface FeedsDesk {
	/** Decisions about outages of the last days, at most a minute old. */
	causes(): CauseRecords;
	/** Adds a decision; it is seen at once. @throws Error of the store */
	decide(decision: CauseDecision): Promise<void>;
	/** Outages of one place in the last 7 days, newest first; null before the first board. */
	outagesOf(site: {
		readonly stream: string;
		readonly siteId: string;
	}): readonly FeedOutage[] | null;
	close(): void;
}

export interface FeedsDeskDeps {
	readonly db: Database;
	readonly ledger: Pick<InteropLedger, 'history'>;
	/** Epoch milliseconds. */
	readonly now: () => number;
	readonly onFailure: (error: unknown) => void;
}

/** An outage that reaches into the last week may have begun long before. */
const LOOK_BACK_MS = 60 * DAY_MS;

export function openFeedsDesk({ db, ledger, now, onFailure }: FeedsDeskDeps): FeedsDesk {
	let causes: CauseRecords = {};

	async function refresh(): Promise<void> {
		causes = Object.fromEntries(await causesSince(db, new Date(now() - LOOK_BACK_MS)));
	}

	const stop = every(MINUTE_MS, refresh, onFailure);
	return {
		causes: () => causes,
		decide: async (decision) => {
			await addCause(db, decision);
			await refresh();
		},
		outagesOf: (site) => {
			const found = ledger.history();
			return found === null
				? null
				: siteOutages(found.history, site, { gaps: found.gaps, now: now() });
		},
		close: stop
	};
}
