/**
 * Carries the journal into ClickHouse: batch after batch, each table once per token. Where it stands
 * is kept in ClickHouse itself; the borders of later batches are kept in a small log.
 */
import type { Engine } from '../connect.ts';
import { openBatchLog, type BatchLog, type PlannedBatch } from './batch-log.ts';
import { insertPieces, insertWhole, isRowError, type Refusal } from './insert-rows.ts';
import type { JournalLine, JournalTail } from './journal-tail.ts';
import { streamOfLine } from './line-stream.ts';
import { keepRefusals, savePosition, savedPosition, tablePositions } from './sink-memory.ts';

/** Rows of one batch. Measured: more gains nothing, fewer cost the fixed price of an insert. */
export const BATCH_ROWS = 10_000;

/** Full batches between two savings of the position; a batch that is not full saves it at once. */
const SAVE_EVERY = 10;

export interface SinkOptions {
	/** Folder for the log of batches. */
	readonly directory: string;
	/** Newest entry that is safe on disk; later ones are left alone. */
	readonly durableSeq: () => number;
	/** Table of each stream. */
	readonly tables: ReadonlyMap<string, string>;
	readonly batchRows?: number;
}

export interface Batch {
	/** Every entry up to here is in ClickHouse. */
	readonly position: number;
	/** Tables that received rows. */
	readonly tables: readonly string[];
	readonly rows: number;
	readonly refused: number;
}

export interface Sink {
	readonly position: number;
	/** Carries one batch; null when there is nothing to carry. @throws the engine's error; call again to retry. */
	step(): Promise<Batch | null>;
	/** Lets go of the log. Nothing is lost when it is not called. */
	close(): Promise<void>;
}

/** ClickHouse is ahead of the journal: one of them was replaced. */
export class JournalReplaced extends Error {
	override readonly name = 'JournalReplaced';

	constructor(position: number, lastSeq: number) {
		super(
			`ClickHouse holds the journal up to entry ${String(position)}, but the journal ends at ${String(lastSeq)}. ` +
				'Put the journal that belongs to it back, or remove the clickhouse folder of the data directory to rebuild it.'
		);
	}
}

/** @throws JournalReplaced when the journal ends before what ClickHouse already holds. */
export async function openSink(
	engine: Engine,
	tail: JournalTail,
	{ directory, durableSeq, tables, batchRows = BATCH_ROWS }: SinkOptions
): Promise<Sink> {
	let position = await savedPosition(engine);
	if (position > tail.lastSeq()) throw new JournalReplaced(position, tail.lastSeq());
	const log = await openBatchLog(directory);
	const again = await batchesAfter(position, log, tail);
	// Without the log of a batch that was under way, the tables tell which rows they hold.
	const held =
		again.length === 0
			? await tablePositions(engine, tables.values(), position)
			: new Map<string, number>();
	let current: PlannedBatch | undefined;
	let unsaved = again.length;

	async function next(): Promise<JournalLine[]> {
		current ??= again.shift();
		if (current !== undefined) {
			const { from, to } = current;
			return tail.read({ from, to, limit: to - from + 1 });
		}
		const lines = await tail.read({ from: position + 1, to: durableSeq(), limit: batchRows });
		const [first, last] = [lines[0], lines.at(-1)];
		if (first === undefined || last === undefined) return [];
		current = { from: first.seq, to: last.seq, split: new Set() };
		await log.plan(current);
		unsaved += 1;
		return lines;
	}

	async function insert(table: string, rows: readonly JournalLine[]): Promise<Refusal[]> {
		if (current?.split.has(table)) return insertPieces(engine, table, rows);
		try {
			await insertWhole(engine, table, rows);
			return [];
		} catch (error) {
			if (current === undefined || !isRowError(error)) throw error;
			current = { ...current, split: new Set([...current.split, table]) };
			await log.split(current.from, table);
			return insertPieces(engine, table, rows);
		}
	}

	async function save(): Promise<void> {
		if (unsaved === 0) return;
		await savePosition(engine, position);
		await log.forget();
		unsaved = 0;
	}

	return {
		get position() {
			return position;
		},
		async step() {
			const lines = await next();
			const last = lines.at(-1);
			if (last === undefined) {
				await save();
				return null;
			}
			const { byTable, refused } = route(lines, tables, held);
			for (const [table, rows] of byTable) refused.push(...(await insert(table, rows)));
			await keepRefusals(engine, refused);
			position = last.seq;
			current = undefined;
			if (again.length === 0 && (lines.length < batchRows || unsaved >= SAVE_EVERY)) await save();
			return {
				position,
				tables: [...byTable.keys()],
				rows: lines.length,
				refused: refused.length
			};
		},
		close: () => log.close()
	};
}

/** Logged batches that follow the position without a gap; none when the log belongs to something else. */
async function batchesAfter(
	position: number,
	log: BatchLog,
	tail: JournalTail
): Promise<PlannedBatch[]> {
	const batches = log.batches.filter(({ to }) => to > position);
	const [first] = await tail.read({
		from: position + 1,
		to: Number.MAX_SAFE_INTEGER - 1,
		limit: 1
	});
	let expected = first?.seq;
	for (const { from, to } of batches) {
		if (from !== expected || to > tail.lastSeq()) return [];
		expected = to + 1;
	}
	return batches;
}

/** Rows by table; lines of no known stream are refused with code 0. */
function route(
	lines: readonly JournalLine[],
	tables: ReadonlyMap<string, string>,
	held: ReadonlyMap<string, number>
) {
	const byTable = new Map<string, JournalLine[]>();
	const refused: Refusal[] = [];
	for (const row of lines) {
		const stream = streamOfLine(row.bytes);
		const table = stream === null ? undefined : tables.get(stream);
		if (table === undefined) {
			refused.push({ row, code: 0, message: 'No table takes this stream.' });
			continue;
		}
		const until = held.get(table);
		if (until !== undefined && row.seq <= until) continue;
		const rows = byTable.get(table);
		if (rows === undefined) byTable.set(table, [row]);
		else rows.push(row);
	}
	return { byTable, refused };
}
