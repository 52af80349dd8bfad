/** Groups of refused items: one mistake of a source is one line, however many items carry it. */
import type { FeedName } from '#lib/domains/interop/feed-contract.ts';
import type { RefusedGroup } from '#lib/domains/interop/refused-group.ts';
import type { Quarantine, QuarantinedItem } from './quarantine.ts';

type Reasoned = Pick<QuarantinedItem, 'code' | 'reasonFields'>;

/** The code and its fields in one line, the same for all items with the same mistake. */
export function reasonOf(item: Reasoned): string {
	return [item.code, ...fieldsOf(item)].join(' ');
}

function fieldsOf({ reasonFields = [] }: Reasoned): string[] {
	return [...new Set(reasonFields)].sort();
}

/** Groups of one feed, the largest first. */
export async function reasonGroups(
	quarantine: Pick<Quarantine, 'walk'>,
	{ sourceId, stream }: FeedName
): Promise<RefusedGroup[]> {
	const groups = new Map<string, RefusedGroup>();
	for await (const items of quarantine.walk({ source: sourceId, stream }))
		for (const item of items) {
			const reason = reasonOf(item);
			const known = groups.get(reason);
			const isIn = item.replay?.result === 'accepted' || item.replay?.result === 'duplicate';
			groups.set(reason, {
				reason,
				code: item.code,
				fields: fieldsOf(item),
				message: known?.message ?? item.message,
				items: (known?.items ?? 0) + 1,
				replayed: (known?.replayed ?? 0) + Number(isIn),
				newestAt: known?.newestAt ?? item.receivedAt
			});
		}
	return [...groups.values()].sort((a, b) => b.items - a.items);
}
