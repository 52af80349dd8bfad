/** The alarm that a source has changed its format: suddenly more items are refused because of their fields. */
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';

export interface SchemaCounts {
	/** Items answered. */
	readonly items: number;
	/** Items refused because of their fields. */
	readonly refused: number;
	/** Refused items by the name of each unknown, missing or invalid field. */
	readonly fields: Readonly<Record<string, number>>;
}

export interface SchemaDrift {
	/** `jump`: clearly more than in the week before. `sustained`: most items, whatever the week before was. */
	readonly kind: 'jump' | 'sustained';
	/** Fields that explain it, most frequent first, at most five. */
	readonly fields: readonly string[];
}

/** Proposed by this product: fewer items or refusals prove nothing. */
export const LEAST_ITEMS = 20;
export const LEAST_REFUSED = 5;
/** Proposed: a share below one in a hundred is everyday dirt, from half on the feed is broken. */
const LEAST_RATIO = 0.01;
const BROKEN_RATIO = 0.5;
const FIELDS_NAMED = 5;

/**
 * Null while all is well. A jump is certain to 95 %: the lower end of the recent share lies above the
 * upper end of the share in the seven days before, and above 1 %.
 */
export function schemaDrift(recent: SchemaCounts, before: SchemaCounts): SchemaDrift | null {
	if (recent.items < LEAST_ITEMS || recent.refused < LEAST_REFUSED) return null;
	const low = wilsonInterval(recent.refused, recent.items)?.[0] ?? 0;
	const usual = before.items < LEAST_ITEMS ? 0 : upperEnd(before);
	if (low >= BROKEN_RATIO) return { kind: 'sustained', fields: named(recent, before) };
	return low > Math.max(LEAST_RATIO, usual)
		? { kind: 'jump', fields: named(recent, before) }
		: null;
}

function upperEnd({ refused, items }: SchemaCounts): number {
	return wilsonInterval(refused, items)?.[1] ?? 0;
}

/** Fields more frequent than before, per item; all fields when none stands out. */
function named(recent: SchemaCounts, before: SchemaCounts): string[] {
	const excess = Object.entries(recent.fields).map(([field, count]) => {
		const usual = before.items === 0 ? 0 : (before.fields[field] ?? 0) / before.items;
		return { field, count, isNew: count / recent.items > usual };
	});
	const telling = excess.some(({ isNew }) => isNew) ? excess.filter(({ isNew }) => isNew) : excess;
	return telling
		.sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1))
		.slice(0, FIELDS_NAMED)
		.map(({ field }) => field);
}
