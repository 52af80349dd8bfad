/** Reads the journal's LMDB files from another process than the one that writes them. */
import { open } from 'lmdb';
import { JOURNAL_LAYOUT } from '../../journal/layout.ts';

export interface JournalLine {
	readonly seq: number;
	/** UTF-8 JSON of one event, no newline. */
	readonly bytes: Buffer;
}

export interface JournalTail {
	/** At most `limit` lines with `from <= seq <= to`, in order. */
	read(range: { from: number; to: number; limit: number }): JournalLine[];
	/** Newest visible entry, 0 when there is none. It may not be on disk yet. */
	lastSeq(): number;
	close(): Promise<void>;
}

/** @throws Error when no journal exists in the directory. */
export function openJournalTail(directory: string): JournalTail {
	const { entries: name, keyEncoding, encoding } = JOURNAL_LAYOUT;
	const root = open({ path: directory, keyEncoding, encoding, readOnly: true });
	const entries = root.openDB<Buffer, number>({ name, keyEncoding, encoding });
	return {
		read({ from, to, limit }) {
			root.resetReadTxn();
			const lines: JournalLine[] = [];
			for (const { key, value } of entries.getRange({ start: from, end: to + 1, limit }))
				lines.push({ seq: key, bytes: value });
			return lines;
		},
		lastSeq() {
			root.resetReadTxn();
			for (const seq of entries.getKeys({ reverse: true, limit: 1 })) return seq;
			return 0;
		},
		close: () => root.close()
	};
}
