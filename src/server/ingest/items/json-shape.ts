/** Looks at JSON bytes before they are parsed: nesting depth and how many fields were written. */

export interface JsonShape {
	readonly depth: number;
	/** Fields as written. A parser that finds fewer has met a repeated name. */
	readonly fields: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Exact for valid JSON; harmless for anything else, which the parser refuses afterwards. */
export function jsonShape(bytes: Uint8Array, start = 0, end = bytes.length): JsonShape {
	let depth = 0;
	let deepest = 0;
	let fields = 0;
	for (let at = start; at < end; at += 1) {
		const byte = bytes[at];
		if (byte === QUOTE) {
			for (at += 1; at < end && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
		} else if (byte === COLON) fields += 1;
		else if (byte === 0x7b || byte === 0x5b) {
			depth += 1;
			if (depth > deepest) deepest = depth;
		} else if (byte === 0x7d || byte === 0x5d) depth -= 1;
	}
	return { depth: deepest, fields };
}

/** Fields of a parsed value, nested ones included. */
export function fieldCount(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	let fields = 0;
	if (Array.isArray(value)) {
		for (const element of value) fields += fieldCount(element);
		return fields;
	}
	for (const name of Object.keys(value)) {
		fields += 1;
		const nested = (value as Record<string, unknown>)[name];
		if (typeof nested === 'object' && nested !== null) fields += fieldCount(nested);
	}
	return fields;
}
