/** Contracts of the simulated sources. Running it again changes nothing, and a row that an operator ended stays ended. */
import { feedContracts } from '#db/postgres/schema/feeds.ts';
import { defaultContract } from '#lib/domains/interop/feed-contract.ts';
import { streamNamed } from '#lib/domains/index.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';

/** From when the contracts of the demo hold. */
const VALID_FROM = new Date('2026-11-01T00:00:00+07:00');
const SOURCE = 'Hợp đồng giả định của bản mô phỏng (proposed for the demo)';

/** What the demo agrees beyond the defaults of the streams. */
const AGREED = [
	{ sourceId: 'sim-ems', stream: 'unit-positions', slaMs: 2 * MINUTE_MS },
	{ sourceId: 'sim-hospitals', stream: 'hospital-beds', slaMs: 45 * MINUTE_MS },
	{ sourceId: 'sim-kiosks', stream: 'kiosk-states', slaMs: 5 * MINUTE_MS },
	{ sourceId: 'sim-kiosks', stream: 'kiosk-tickets', slaMs: 10 * MINUTE_MS }
] as const;

export async function seedFeedContracts(
	db: Database,
	{ isDemo }: { readonly isDemo: boolean }
): Promise<void> {
	if (!isDemo) return;
	const rows = AGREED.flatMap(
		({ sourceId, stream, slaMs }): (typeof feedContracts.$inferInsert)[] => {
			const declared = streamNamed(stream);
			if (declared === undefined) return [];
			const { owner, periodMs, lateAfterMs, schemaVersion } = defaultContract(declared);
			return [
				{
					sourceId,
					stream,
					ownerVi: owner.vi,
					ownerEn: owner.en,
					periodSeconds: periodMs / SECOND_MS,
					lateAfterSeconds: lateAfterMs / SECOND_MS,
					slaSeconds: slaMs / SECOND_MS,
					schemaVersion,
					validFrom: VALID_FROM,
					source: SOURCE
				}
			];
		}
	);
	await db.insert(feedContracts).values(rows).onConflictDoNothing();
}
