/** Refused items with the reason, for the people who mend sources. Nothing that could name a citizen is kept. */
import { setImmediate as breathe } from 'node:timers/promises';
import { open } from 'lmdb';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { ReducedItem } from './items/reduced-item.ts';

export interface NewQuarantinedItem extends ReducedItem {
	readonly stream: string;
	readonly source: string;
	/** UTC ISO. */
	readonly receivedAt: string;
	/** Place in the call. */
	readonly index: number;
	readonly code: string;
	readonly message: string;
	/** Fields that are the reason; absent when the fields are not. */
	readonly reasonFields?: readonly string[];
}

/** What became of an item when somebody replayed it after a mapping. */
export interface ReplayMark {
	/** UTC ISO. */
	readonly at: string;
	/** Name of the person. */
	readonly by: string;
	readonly result: 'accepted' | 'duplicate' | 'refused' | 'withheld';
	/** Reason when it was refused again. */
	readonly code?: string;
}

export interface QuarantinedItem extends NewQuarantinedItem {
	/** Sorts by time of arrival. */
	readonly id: string;
	/** The newest replay; absent before the first. */
	readonly replay?: ReplayMark;
}

export interface QuarantineFilter {
	readonly stream?: string;
	readonly source?: string;
	/** Only items before this id: the last one of the page before. */
	readonly before?: string;
	readonly limit: number;
}

export interface Quarantine {
	/** Resolves when the items can be listed. @throws Error when the disk refuses */
	keep(items: readonly NewQuarantinedItem[]): Promise<void>;
	/** Newest first. */
	list(filter: QuarantineFilter): QuarantinedItem[];
	/** Newest first, in pieces that leave others their turn. Looks at no more than the newest 20,000 items. */
	walk(
		feed: Readonly<Record<'source' | 'stream', string>>
	): AsyncGenerator<readonly QuarantinedItem[]>;
	/** Notes what became of items; ids that are gone are left out. Nothing is removed. */
	mark(marks: ReadonlyMap<string, ReplayMark>): Promise<void>;
	count(): number;
	/** Removes what is too old or too many; resolves with how many. */
	prune(nowMs: number): Promise<number>;
	close(): Promise<void>;
}

/** Source: brief of the product, 14 days suffice to mend a source. */
const KEEP_MS = 14 * DAY_MS;
/** A broken source must not fill the disk: about 60 MB. The oldest leave first. */
const MAX_ITEMS = 100_000;
/** Rows looked at for one page with a filter. */
const MAX_SCAN = 20_000;
/** Rows read at once on a walk: about two milliseconds. */
const WALK_STEP = 500;
/** Above every printable id. */
const AFTER_ALL = '\uffff';

export function openQuarantine(directory: string, { maxItems = MAX_ITEMS } = {}): Quarantine {
	const rows = open<Omit<QuarantinedItem, 'id'>, string>({ path: directory, encoding: 'json' });
	let counter = 0;
	let count = rows.getKeysCount();

	function idOf(receivedAt: string): string {
		counter += 1;
		return `${receivedAt}-${Date.now().toString(36)}-${String(counter).padStart(9, '0')}`;
	}

	async function removeWhile(isDue: (id: string, removed: number) => boolean): Promise<number> {
		let removed = 0;
		let last: Promise<unknown> = Promise.resolve();
		for (const id of rows.getKeys()) {
			if (!isDue(id, removed)) break;
			last = rows.remove(id);
			removed += 1;
		}
		count -= removed;
		await last;
		return removed;
	}

	return {
		keep: async (items) => {
			if (items.length === 0) return;
			const last = items.map((item) => rows.put(idOf(item.receivedAt), item)).at(-1);
			count += items.length;
			await last;
			const surplus = count - maxItems;
			if (surplus > 0) await removeWhile((_, removed) => removed < surplus);
		},
		list: ({ stream, source, before = AFTER_ALL, limit }) => {
			const found: QuarantinedItem[] = [];
			let scanned = 0;
			for (const { key, value } of rows.getRange({ reverse: true, start: before })) {
				scanned += 1;
				if (found.length >= limit || scanned > MAX_SCAN) break;
				if (key === before) continue;
				if (stream !== undefined && value.stream !== stream) continue;
				if (source !== undefined && value.source !== source) continue;
				found.push({ id: key, ...value });
			}
			return found;
		},
		walk: async function* ({ source, stream }) {
			let before = AFTER_ALL;
			for (let scanned = 0; scanned < MAX_SCAN; scanned += WALK_STEP) {
				const step = [...rows.getRange({ reverse: true, start: before, limit: WALK_STEP + 1 })];
				const fresh = step.filter(({ key }) => key !== before);
				const own = fresh.filter(({ value }) => value.source === source && value.stream === stream);
				if (own.length > 0) yield own.map(({ key, value }) => ({ id: key, ...value }));
				before = fresh.at(-1)?.key ?? before;
				if (fresh.length < WALK_STEP) return;
				await breathe();
			}
		},
		mark: async (marks) => {
			const puts = [...marks].flatMap(([id, replay]) => {
				const item = rows.get(id);
				return item === undefined ? [] : [rows.put(id, { ...item, replay })];
			});
			await Promise.all(puts);
		},
		count: () => count,
		prune: (nowMs) => {
			const oldest = new Date(nowMs - KEEP_MS).toISOString();
			return removeWhile((id) => id < oldest);
		},
		close: () => rows.close()
	};
}
