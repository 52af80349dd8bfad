/** The LMDB files of the journal: three ordered maps that change together in one transaction. */
import { open, type Database, type RootDatabase } from 'lmdb';
import { JOURNAL_LAYOUT } from './layout.ts';

export interface LmdbStore {
	readonly root: RootDatabase<Buffer>;
	/** seq → the event's line. */
	readonly entries: Database<Buffer, number>;
	/** `ledgerKey(id)` → seq of its first acceptance, 8 bytes. */
	readonly ledger: Database<Buffer, string>;
	/** subject → seq of its newest event, 8 bytes. */
	readonly subjects: Database<Buffer, string>;
	/** [epoch ms when the id may be forgotten, id] of pruned entries whose id must stay known. */
	readonly remembered: Database<Buffer, [number, string]>;
}

/** @throws Error when the directory cannot be used. */
export function openLmdbStore(directory: string): LmdbStore {
	const { entries, ledger, subjects, remembered, keyEncoding, encoding } = JOURNAL_LAYOUT;
	const root = open<Buffer>({ path: directory, keyEncoding, encoding, overlappingSync: true });
	const shape = { keyEncoding, encoding } as const;
	return {
		root,
		entries: root.openDB<Buffer, number>({ ...shape, name: entries }),
		ledger: root.openDB<Buffer, string>({ ...shape, name: ledger }),
		subjects: root.openDB<Buffer, string>({ ...shape, name: subjects }),
		remembered: root.openDB<Buffer, [number, string]>({ ...shape, name: remembered })
	};
}

/**
 * Key of an id in the ledger. Ids that end in `@time` are turned round, time first: the ids of one
 * moment then share a few pages, and a commit writes those instead of one page per entity.
 */
export function ledgerKey(id: string): string {
	const at = id.lastIndexOf('@');
	return at === -1 ? id : `@${id.slice(at + 1)}@${id.slice(0, at)}`;
}

/** The place stored under a key, or 0 when there is none. */
export function placeOf(places: Database<Buffer, string>, key: string): number {
	const bytes = places.getBinaryFast(key);
	return bytes === undefined ? 0 : bytes.readDoubleLE(0);
}

/** Every key of an ordered map at one end, or 0 when the map is empty. */
export function edgeSeq(entries: Database<Buffer, number>, edge: 'first' | 'last'): number {
	for (const seq of entries.getKeys({ reverse: edge === 'last', limit: 1 })) return seq;
	return 0;
}
