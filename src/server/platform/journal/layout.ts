/**
 * Where the journal's LMDB environment lives and how its databases are keyed.
 * The writer (web process) and the reader (analytics process) agree here and nowhere else.
 */
import path from 'node:path';

export const JOURNAL_LAYOUT = {
	/** seq → the UTF-8 JSON line of one event, no newline. */
	entries: 'entries',
	/** event id → what the first acceptance was. */
	ledger: 'ledger',
	/** subject → seq of its newest event. */
	subjects: 'subjects',
	/** [forget after, event id] → nothing: ids that outlive their pruned entry. */
	remembered: 'remembered',
	keyEncoding: 'ordered-binary',
	encoding: 'binary'
} as const;

/** Directory of the LMDB environment inside the data directory. */
export function journalPath(dataDir: string): string {
	return path.join(dataDir, 'journal');
}
