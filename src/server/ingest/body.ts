/** From the bytes of a call to its items: size caps before anything is parsed, then JSON or NDJSON. */
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BrokenItem } from './items/broken-item.ts';
import { fieldCount, jsonShape } from './items/json-shape.ts';
import { Refusal } from './problem.ts';

export const MAX_BODY_BYTES = 1_000_000;
export const MAX_ITEMS = 500;
/** Items are flat objects with short lists; this leaves room for doors with envelopes. */
const MAX_DEPTH = 12;

export type BodyFormat = 'json' | 'ndjson';

const FORMATS: Readonly<Record<string, BodyFormat>> = {
	'application/json': 'json',
	'application/x-ndjson': 'ndjson'
};

/** @throws Refusal `unsupported_media_type` */
export function bodyFormat(contentType: string | undefined): BodyFormat {
	if (contentType === 'application/json') return 'json';
	const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
	const key = type.trim();
	const format = Object.hasOwn(FORMATS, key) ? FORMATS[key] : undefined;
	const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
	if (format === undefined || (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)))
		throw new Refusal(
			'unsupported_media_type',
			'Send application/json or application/x-ndjson in UTF-8.'
		);
	return format;
}

/** True for gzip, false for no encoding. @throws Refusal `unsupported_media_type` */
export function isGzip(contentEncoding: string | undefined): boolean {
	if (contentEncoding === undefined) return false;
	const encoding = contentEncoding.trim().toLowerCase();
	if (encoding === 'gzip') return true;
	if (encoding === 'identity' || encoding === '') return false;
	throw new Refusal('unsupported_media_type', 'The only content encoding taken is gzip.');
}

/**
 * The whole body. A slow one is cut by the HTTP server's own request timeout.
 * @throws Refusal when it is too large or cut off
 */
export function readBody(stream: Readable, limitBytes = MAX_BODY_BYTES): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		// The listeners stay: the door drains what a refused sender goes on sending.
		let isOver = false;
		function refuse(refusal: Refusal): void {
			if (isOver) return;
			isOver = true;
			chunks.length = 0;
			reject(refusal);
		}
		function onCut(): void {
			refuse(new Refusal('unreadable_body', 'The connection closed before the body ended.'));
		}
		stream.on('data', (chunk: Buffer) => {
			if (isOver) return;
			size += chunk.length;
			if (size > limitBytes) refuse(tooLarge());
			else chunks.push(chunk);
		});
		stream.on('end', () => {
			if (isOver) return;
			isOver = true;
			const [first] = chunks;
			resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
		});
		stream.on('error', onCut);
		stream.on('close', () => {
			if (!isOver) onCut();
		});
	});
}

export function tooLarge(): Refusal {
	return new Refusal(
		'body_too_large',
		'A call carries at most 1 MB, unpacked. Send less at a time, or use ?bulk with NDJSON.'
	);
}

const unzip = promisify(gunzip);

/** @throws Refusal when the bytes are not gzip or unpack to more than the limit */
export async function unzipped(bytes: Buffer, limitBytes = MAX_BODY_BYTES): Promise<Buffer> {
	try {
		return await unzip(bytes, { maxOutputLength: limitBytes });
	} catch (error) {
		if (error instanceof RangeError) throw tooLarge();
		throw new Refusal('unreadable_body', 'The body is not valid gzip.');
	}
}

/** The items of a body; a broken NDJSON line keeps its place. @throws Refusal */
export function itemsOf(bytes: Buffer, format: BodyFormat): readonly unknown[] {
	const items = format === 'json' ? jsonItems(bytes) : linesOf(bytes).map(parseLine);
	if (items.length === 0) throw new Refusal('unreadable_body', 'The body holds no items.');
	if (items.length > MAX_ITEMS)
		throw new Refusal(
			'too_many_items',
			'A call carries at most 500 items. Send several calls, or use ?bulk with NDJSON.'
		);
	return items;
}

/** One value of one line, or a broken item that says why there is none. */
export function parseLine(bytes: Buffer): unknown {
	const value = parsed(bytes);
	return value instanceof Refusal ? new BrokenItem('invalid_json', value.message) : value;
}

/** A JSON value, whole. @throws Refusal `unreadable_body` */
export function jsonValue(bytes: Buffer): unknown {
	const value = parsed(bytes);
	if (value instanceof Refusal) throw value;
	return value;
}

function jsonItems(bytes: Buffer): readonly unknown[] {
	const value = jsonValue(bytes);
	if (Array.isArray(value)) return value as unknown[];
	if (typeof value === 'object' && value !== null) return [value];
	throw new Refusal('unreadable_body', 'The body is a JSON object or an array of objects.');
}

const NEWLINE = 0x0a;

/** Lines that are not blank. */
function linesOf(bytes: Buffer): Buffer[] {
	const lines: Buffer[] = [];
	for (let start = 0; start < bytes.length;) {
		const newline = bytes.indexOf(NEWLINE, start);
		const end = newline === -1 ? bytes.length : newline;
		const line = bytes.subarray(start, end);
		if (!isBlank(line)) lines.push(line);
		// One more than allowed is enough to refuse.
		if (lines.length > MAX_ITEMS) break;
		start = end + 1;
	}
	return lines;
}

/** True when the line holds nothing but spaces. */
export function isBlank(line: Buffer): boolean {
	return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function parsed(bytes: Buffer): unknown {
	if (!isUtf8(bytes)) return new Refusal('unreadable_body', 'The body is not UTF-8.');
	const shape = jsonShape(bytes);
	if (shape.depth > MAX_DEPTH)
		return new Refusal('unreadable_body', 'The JSON is nested too deeply.');
	let value: unknown;
	try {
		value = JSON.parse(bytes.toString('utf8'));
	} catch {
		return new Refusal('unreadable_body', 'The body is not valid JSON.');
	}
	if (fieldCount(value) !== shape.fields)
		return new Refusal('unreadable_body', 'A field name occurs twice in one object.');
	return value;
}
