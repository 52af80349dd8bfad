/** What the sink keeps inside ClickHouse: its position and the lines that were refused. */
import type { Engine } from '../connect.ts';
import type { Refusal } from './insert-rows.ts';
import { streamOfLine } from './line-stream.ts';

/** Newest journal entry that is in the tables, 0 at the beginning. */
export async function savedPosition(engine: Engine): Promise<number> {
	const [row] = await engine.rows<{ seq: string }>(
		'SELECT toString(max(seq)) AS seq FROM ioc.sink_position'
	);
	return Number(row?.seq ?? 0);
}

export async function savePosition(engine: Engine, seq: number): Promise<void> {
	await engine.command(
		`INSERT INTO ioc.sink_position (lane, seq) SETTINGS async_insert = 0 VALUES ('journal', ${String(seq)})`
	);
}

/** Newest entry of each table that holds any beyond `position`. */
export async function tablePositions(
	engine: Engine,
	tables: Iterable<string>,
	position: number
): Promise<Map<string, number>> {
	const positions = new Map<string, number>();
	for (const table of tables) {
		const [row] = await engine.rows<{ seq: string }>(
			`SELECT toString(max(seq)) AS seq FROM ioc.${table}`
		);
		const seq = Number(row?.seq ?? 0);
		if (seq > position) positions.set(table, seq);
	}
	return positions;
}

/** Repetition is harmless: the table keeps one row per entry. */
export async function keepRefusals(engine: Engine, refusals: readonly Refusal[]): Promise<void> {
	for (const { row, code, message } of refusals) {
		const values = [streamOfLine(row.bytes) ?? '', message, row.bytes.toString('utf8')];
		const [stream, said, line] = values.map(hexLiteral);
		await engine.command(
			'INSERT INTO ioc.sink_rejects (seq, stream, code, message, line) ' +
				`SELECT ${String(row.seq)}, ${String(stream)}, ${String(code)}, ${String(said)}, ${String(line)}`
		);
	}
}

/** Text that may hold anything, as bytes. */
function hexLiteral(text: string): string {
	return `unhex('${Buffer.from(text).toString('hex')}')`;
}
