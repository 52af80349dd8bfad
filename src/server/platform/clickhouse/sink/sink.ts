/**
 * Carries the journal into ClickHouse: batch after batch, each table once per token. Where it stands
 * is kept in ClickHouse itself; the borders of the batch under way are kept in the plan.
 */
import type { Engine } from '../connect.ts';
import { readPlan, writePlan, type BatchPlan } from './batch-plan.ts';
import { insertPieces, insertWhole, isRowError, type Refusal } from './insert-rows.ts';
import type { JournalLine, JournalTail } from './journal-tail.ts';
import { streamOfLine } from './line-stream.ts';
import { keepRefusals, savePosition, savedPosition, tablePositions } from './sink-memory.ts';

/** Rows of one batch. Measured: more gains nothing, fewer cost the fixed price of an insert. */
export const BATCH_ROWS = 10_000;

export interface SinkOptions {
	/** Folder for the plan. */
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
	let pending = await readPlan(directory);
	if (pending !== null && !(await continues(pending))) pending = null;
	// Without its plan, a batch that was under way is told by the rows that tables already hold.
	const held =
		pending === null
			? await tablePositions(engine, tables.values(), position)
			: new Map<string, number>();

	/** True when the plan is the next batch and not a leftover of another journal or an older crash. */
	async function continues(plan: BatchPlan): Promise<boolean> {
		const [next] = await tail.read({ from: position + 1, to: plan.to, limit: 1 });
		return next?.seq === plan.from;
	}

	async function plan(): Promise<{ plan: BatchPlan; lines: JournalLine[] } | null> {
		const from = pending?.from ?? position + 1;
		const to = pending?.to ?? durableSeq();
		const limit = pending === null ? batchRows : to - from + 1;
		const lines = await tail.read({ from, to, limit });
		const [first, last] = [lines[0], lines.at(-1)];
		if (first === undefined || last === undefined) return null;
		if (pending === null) {
			pending = { from: first.seq, to: last.seq, split: [] };
			await writePlan(directory, pending);
		}
		return { plan: pending, lines };
	}

	async function insert(table: string, rows: readonly JournalLine[]): Promise<Refusal[]> {
		if (pending?.split.includes(table)) return insertPieces(engine, table, rows);
		try {
			await insertWhole(engine, table, rows);
			return [];
		} catch (error) {
			if (pending === null || !isRowError(error)) throw error;
			pending = { ...pending, split: [...pending.split, table] };
			await writePlan(directory, pending);
			return insertPieces(engine, table, rows);
		}
	}

	return {
		get position() {
			return position;
		},
		async step() {
			const next = await plan();
			if (next === null) return null;
			const { byTable, refused } = route(next.lines, tables, held);
			for (const [table, rows] of byTable) refused.push(...(await insert(table, rows)));
			await keepRefusals(engine, refused);
			await savePosition(engine, next.plan.to);
			position = next.plan.to;
			pending = null;
			return {
				position,
				tables: [...byTable.keys()],
				rows: next.lines.length,
				refused: refused.length
			};
		}
	};
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
