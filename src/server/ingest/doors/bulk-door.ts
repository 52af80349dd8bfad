/** `POST /api/ingest/:stream?bulk`: NDJSON of any length, taken in chunks, each on disk before the next is read. */
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { acceptItems } from '../accept.ts';
import { isBlank, MAX_ITEMS, parseLine, type BodyFormat } from '../body.ts';
import { jsonAnswer, Refusal, type DoorAnswer } from '../problem.ts';
import type { Source } from '../sources.ts';
import { ensureJournal, type DoorCall, type DoorDeps } from './door.ts';

export interface BulkOptions {
	readonly source: Source;
	readonly stream: AnyStream;
	readonly format: BodyFormat;
	readonly zipped: boolean;
}

interface BulkTotals {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejectedTotal: number;
	/** The first rejections, with the line from 1. */
	readonly rejected: readonly { line: number; code: string; message: string }[];
}

interface Line {
	/** From 1. */
	readonly number: number;
	readonly bytes: Buffer;
}

const REJECTIONS_SHOWN = 100;
const MAX_LINE_BYTES = 64_000;
/** Unpacked. Keeps one call from running for ever. */
const MAX_BULK_BYTES = 1_000_000_000;
const NEWLINE = 0x0a;
const LONGEST_PAUSE_MS = 1_000;

/** Lines before a failure are kept and counted in the answer; sending all of them again is harmless. @throws Refusal */
export async function answerBulk(
	deps: DoorDeps,
	call: DoorCall,
	{ source, stream, format, zipped }: BulkOptions
): Promise<DoorAnswer> {
	if (format !== 'ndjson')
		throw new Refusal('unsupported_media_type', 'Bulk calls carry application/x-ndjson.');
	let totals: BulkTotals = { accepted: 0, duplicate: 0, rejectedTotal: 0, rejected: [] };
	try {
		for await (const lines of chunksOf(zipped ? unzippedStream(call.body) : call.body)) {
			await turnOf(deps, source);
			deps.budget.charge(source.id, lines.length);
			const receivedAt = new Date(deps.now()).toISOString();
			const items = lines.map(({ bytes }) => parseLine(bytes));
			const answer = await acceptItems(deps, { stream, source, items, receivedAt });
			totals = {
				accepted: totals.accepted + answer.accepted,
				duplicate: totals.duplicate + answer.duplicate,
				rejectedTotal: totals.rejectedTotal + answer.rejected.length,
				rejected: [
					...totals.rejected,
					...answer.rejected
						.slice(0, REJECTIONS_SHOWN - totals.rejected.length)
						.map(({ index, ...rejection }) => ({ line: lines[index]?.number ?? 0, ...rejection }))
				]
			};
		}
	} catch (error) {
		throw withTotals(error, totals);
	}
	if (totals.accepted + totals.duplicate > 0) return jsonAnswer(200, totals);
	throw totals.rejectedTotal === 0
		? new Refusal('unreadable_body', 'The body holds no items.')
		: new Refusal('all_rejected', 'No line could be kept.', { members: { ...totals } });
}

/** Waits until the source may send; meanwhile the sender is held back by TCP. */
async function turnOf(deps: DoorDeps, source: Source): Promise<void> {
	for (;;) {
		ensureJournal(deps);
		const waitSeconds = deps.budget.waitSeconds(source.id);
		if (waitSeconds <= 0) return;
		await wait(Math.min(waitSeconds * 1000, LONGEST_PAUSE_MS));
	}
}

function withTotals(error: unknown, totals: BulkTotals): unknown {
	if (error instanceof Refusal)
		return new Refusal(error.code, error.message, {
			...error.extras,
			members: { ...error.extras.members, ...totals }
		});
	const isStreamError = error instanceof Error && 'code' in error;
	if (!isStreamError) return error;
	return new Refusal('unreadable_body', 'The body is not valid gzip or was cut off.', {
		members: { ...totals }
	});
}

/** Never destroys the sender's stream, so that the answer can still be sent on its connection. */
function unzippedStream(body: Readable): Readable {
	const gunzip = createGunzip();
	function cut(): void {
		if (!body.readableEnded)
			gunzip.destroy(new Refusal('unreadable_body', 'The connection closed before the end.'));
	}
	body.on('error', cut).on('close', cut);
	return body.pipe(gunzip);
}

/** Lines in groups of at most 500; blank ones are skipped but counted. */
async function* chunksOf(body: Readable): AsyncGenerator<readonly Line[]> {
	let rest: Buffer = Buffer.alloc(0);
	let number = 0;
	let total = 0;
	let lines: Line[] = [];
	const chunks = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
	for await (const chunk of chunks) {
		total += chunk.length;
		if (total > MAX_BULK_BYTES)
			throw new Refusal('body_too_large', 'A bulk call carries at most 1 GB, unpacked.');
		const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		let start = 0;
		for (;;) {
			const end = bytes.indexOf(NEWLINE, start);
			if (end === -1) break;
			number += 1;
			const line = bytes.subarray(start, end);
			if (!isBlank(line)) lines.push({ number, bytes: line });
			start = end + 1;
			if (lines.length < MAX_ITEMS) continue;
			yield lines;
			lines = [];
		}
		rest = bytes.subarray(start);
		if (rest.length > MAX_LINE_BYTES)
			throw new Refusal('body_too_large', `Line ${String(number + 1)} is longer than 64 KB.`);
	}
	if (!isBlank(rest)) lines.push({ number: number + 1, bytes: rest });
	if (lines.length > 0) yield lines;
}
