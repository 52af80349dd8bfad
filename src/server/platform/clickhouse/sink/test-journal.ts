/** A journal in a test directory: the same LMDB files, written without the rules of the real one. */
import { open } from 'lmdb';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { JOURNAL_LAYOUT, journalPath } from '../../journal/layout.ts';

export interface TestJournal {
	/** Appends events as lines, or lines as they are. Places count up from 1. */
	append(entries: readonly (Omit<StreamEvent, 'seq'> | string)[]): Promise<number>;
	close(): Promise<void>;
}

export function openTestJournal(dataDir: string): TestJournal {
	const { entries: name, keyEncoding, encoding } = JOURNAL_LAYOUT;
	const root = open({ path: journalPath(dataDir), keyEncoding, encoding });
	const entries = root.openDB<Buffer, number>({ name, keyEncoding, encoding });
	let seq = 0;
	return {
		async append(added) {
			const puts = added.map((entry) => {
				seq += 1;
				const line = typeof entry === 'string' ? entry : JSON.stringify({ seq, ...entry });
				return entries.put(seq, Buffer.from(line));
			});
			await Promise.all(puts);
			return seq;
		},
		close: () => root.close()
	};
}

/** An accepted event of a stream, with defaults for everything that a test does not care about. */
export function anEvent({
	stream,
	key,
	observedAt,
	data
}: {
	stream: string;
	key: string;
	observedAt: string;
	data: Record<string, unknown>;
}): Omit<StreamEvent, 'seq'> {
	return {
		id: `${stream}/${key}`,
		stream,
		subject: `any:${key}`,
		source: 'test',
		observedAt,
		receivedAt: observedAt,
		flags: [],
		data
	};
}
