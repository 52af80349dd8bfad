/**
 * The borders of every batch since the saved position, on disk before the batch's first insert. After
 * a crash the same borders give the same tokens over the same rows: nothing is doubled or left out.
 */
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const entry = z.union([
	z.strictObject({ from: z.int().min(1), to: z.int().min(1) }),
	z.strictObject({ split: z.string(), from: z.int().min(1) })
]);
type Entry = z.infer<typeof entry>;

export interface PlannedBatch {
	readonly from: number;
	readonly to: number;
	/** Tables whose rows go in pieces because the engine refused them whole. */
	readonly split: ReadonlySet<string>;
}

export interface BatchLog {
	/** Batches that were under way or not yet covered by the saved position, in order. */
	readonly batches: readonly PlannedBatch[];
	/** Resolves when the borders survive a power loss. */
	plan(batch: { readonly from: number; readonly to: number }): Promise<void>;
	/** Notes that a table of the batch at `from` goes in pieces from now on. */
	split(from: number, table: string): Promise<void>;
	/** Forgets all batches: the saved position covers them. */
	forget(): Promise<void>;
	close(): Promise<void>;
}

const FILE = 'sink-batches.jsonl';

/** Reads what the last run left. A torn last line is a batch that never began. */
export async function openBatchLog(directory: string): Promise<BatchLog> {
	const file = await open(path.join(directory, FILE), 'a+');
	const text = await file.readFile('utf8');
	const entries: Entry[] = [];
	let validBytes = 0;
	for (const line of text.split('\n').slice(0, -1)) {
		const parsed = entry.safeParse(parseJson(line));
		if (!parsed.success) break;
		entries.push(parsed.data);
		validBytes += Buffer.byteLength(line) + 1;
	}
	await file.truncate(validBytes);
	return {
		batches: batchesOf(entries),
		plan: ({ from, to }) => append(file, { from, to }),
		split: (from, table) => append(file, { split: table, from }),
		forget: () => file.truncate(0),
		close: () => file.close()
	};
}

async function append(file: FileHandle, line: Entry): Promise<void> {
	await file.appendFile(`${JSON.stringify(line)}\n`);
	await file.datasync();
}

function batchesOf(entries: readonly Entry[]): PlannedBatch[] {
	const splits = entries.filter((line) => 'split' in line);
	return entries.flatMap((line) =>
		'to' in line
			? [
					{
						...line,
						split: new Set(
							splits.filter(({ from }) => from === line.from).map(({ split }) => split)
						)
					}
				]
			: []
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
