/** Contracts of feeds between the registry database and the ledger. */
import { and, gt, isNull, lte, or } from 'drizzle-orm';
import { feedContracts } from '#db/postgres/schema/feeds.ts';
import { streamNamed } from '#lib/domains/index.ts';
import {
	feedId,
	SHORTEST_SLA_MS,
	staleLimit,
	type FeedContract
} from '#lib/domains/interop/feed-contract.ts';
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';

type Row = typeof feedContracts.$inferSelect;

/** Contracts that hold at the instant, by feed. One that contradicts itself is left out: the stream's own limits hold. */
export async function contractsAt(
	db: Database,
	at: Date
): Promise<ReadonlyMap<string, FeedContract>> {
	const rows = await db
		.select()
		.from(feedContracts)
		.where(
			and(
				lte(feedContracts.validFrom, at),
				or(isNull(feedContracts.validTo), gt(feedContracts.validTo, at))
			)
		);
	return new Map(
		rows.flatMap((row) => {
			const contract = contractOf(row);
			return contract === null ? [] : [[feedId(row), contract] as const];
		})
	);
}

function contractOf(row: Row): FeedContract | null {
	const stream = streamNamed(row.stream);
	const limits = {
		periodMs: row.periodSeconds * SECOND_MS,
		lateAfterMs: row.lateAfterSeconds * SECOND_MS,
		slaMs: row.slaSeconds * SECOND_MS
	};
	const isOrdered =
		limits.periodMs > 0 &&
		limits.periodMs <= limits.lateAfterMs &&
		limits.lateAfterMs <= limits.slaMs &&
		limits.slaMs >= SHORTEST_SLA_MS;
	const { serviceFromMinute: fromMinute, serviceToMinute: toMinute } = row;
	const hasService = fromMinute !== null && toMinute !== null;
	const isDay = hasService ? fromMinute >= 0 && fromMinute < toMinute && toMinute <= 1440 : true;
	if (stream === undefined || !isOrdered || !isDay) return null;
	return {
		owner: { vi: row.ownerVi, en: row.ownerEn },
		...limits,
		staleAfterMs: staleLimit(stream, limits),
		schemaVersion: row.schemaVersion,
		service: hasService ? { fromMinute, toMinute } : null,
		validFromMs: row.validFrom.getTime()
	};
}
