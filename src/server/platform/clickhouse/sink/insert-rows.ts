/** Puts rows into one table; a row that the engine refuses is set aside and its neighbours go in. */
import { engineCode } from '../query-error.ts';
import type { JournalLine } from './journal-tail.ts';

/** What the sink needs of an engine. */
export interface LineInserter {
	insertLines(table: string, lines: Uint8Array, token: string): Promise<void>;
}

export interface Refusal {
	readonly row: JournalLine;
	/** Error number of the engine. */
	readonly code: number;
	readonly message: string;
}

/**
 * Error numbers that speak about the rows and not about the engine: parse errors, types, ranges.
 * Source: src/Common/ErrorCodes.cpp of ClickHouse. Everything else is tried again.
 */
const ROW_ERRORS = new Set([
	6, 25, 26, 27, 33, 38, 41, 43, 53, 69, 70, 72, 85, 117, 130, 131, 190, 321, 349, 407, 441, 467,
	558, 691
]);

/** True when the same rows would be refused again. */
export function isRowError(error: unknown): boolean {
	const code = engineCode(error);
	return code !== null && ROW_ERRORS.has(code);
}

/**
 * Inserts rows whole under one token. @throws the engine's error.
 */
export async function insertWhole(
	engine: LineInserter,
	table: string,
	rows: readonly JournalLine[]
): Promise<void> {
	const [first, last] = [rows[0], rows.at(-1)];
	if (first === undefined || last === undefined) return;
	await engine.insertLines(table, pack(rows), `${table}:${String(first.seq)}-${String(last.seq)}`);
}

/**
 * Inserts rows by halves until the refused ones stand alone. The halves depend only on the rows, so a
 * repetition uses the same tokens.
 * @returns the refused rows. @throws the engine's error when it is not about a row.
 */
export async function insertPieces(
	engine: LineInserter,
	table: string,
	rows: readonly JournalLine[]
): Promise<Refusal[]> {
	const middle = Math.ceil(rows.length / 2);
	const refused: Refusal[] = [];
	for (const half of [rows.slice(0, middle), rows.slice(middle)]) {
		const [only] = half;
		if (only === undefined) continue;
		try {
			await insertWhole(engine, table, half);
		} catch (error) {
			if (!isRowError(error)) throw error;
			if (half.length > 1) refused.push(...(await insertPieces(engine, table, half)));
			else refused.push({ row: only, code: engineCode(error) ?? 0, message: String(error) });
		}
	}
	return refused;
}

function pack(rows: readonly JournalLine[]): Buffer {
	let size = rows.length;
	for (const { bytes } of rows) size += bytes.length;
	const packed = Buffer.allocUnsafe(size);
	let at = 0;
	for (const { bytes } of rows) {
		at += bytes.copy(packed, at);
		packed[at++] = 0x0a;
	}
	return packed;
}
