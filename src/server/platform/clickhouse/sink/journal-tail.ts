/** Reads the journal's LMDB files from another process than the one that writes them. */
import { open, type Database, type RootDatabase } from 'lmdb';
import { JOURNAL_LAYOUT } from '../../journal/layout.ts';

export interface JournalLine {
	readonly seq: number;
	/** UTF-8 JSON of one event, no newline. */
	readonly bytes: Buffer;
}

export interface JournalTail {
	/** At most `limit` lines with `from <= seq <= to`, in order. */
	read(range: { from: number; to: number; limit: number }): Promise<JournalLine[]>;
	/** Newest visible entry, 0 when there is none. It may not be on disk yet. */
	lastSeq(): number;
	close(): Promise<void>;
}

interface Files {
	readonly root: RootDatabase;
	readonly entries: Database<Buffer, number>;
}

/**
 * Bytes read before the files are mapped anew. Every page ever read stays mapped and counts as memory
 * of this process, so a tail that is never reopened seems to hold the whole journal.
 */
const REOPEN_AFTER_BYTES = 32 * 2 ** 20;

/** @throws Error when no journal exists in the directory. */
export function openJournalTail(directory: string): JournalTail {
	let files = openFiles(directory);
	let bytesRead = 0;
	return {
		async read({ from, to, limit }) {
			if (bytesRead > REOPEN_AFTER_BYTES) {
				await files.root.close();
				files = openFiles(directory);
				bytesRead = 0;
			}
			files.root.resetReadTxn();
			const lines: JournalLine[] = [];
			for (const { key, value } of files.entries.getRange({ start: from, end: to + 1, limit })) {
				lines.push({ seq: key, bytes: value });
				bytesRead += value.length;
			}
			return lines;
		},
		lastSeq() {
			files.root.resetReadTxn();
			for (const seq of files.entries.getKeys({ reverse: true, limit: 1 })) return seq;
			return 0;
		},
		close: () => files.root.close()
	};
}

function openFiles(directory: string): Files {
	const { entries: name, keyEncoding, encoding } = JOURNAL_LAYOUT;
	const root = open({ path: directory, keyEncoding, encoding, readOnly: true });
	return { root, entries: root.openDB<Buffer, number>({ name, keyEncoding, encoding }) };
}
