/** Field shapes that several streams share. Identifiers are short and printable, so keys and logs stay safe. */
import { z } from 'zod';

// In a browser our policy forbids compiling code, and even the probe for it counts as a violation.
if (typeof document !== 'undefined') z.config({ jitless: true });

/** Identifier given by a source: letters, digits and `. _ : -`, at most 64 characters. */
export const sourceId = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'invalid identifier');

/** Five-digit ward code. Whether the code exists is a flag, not a rejection: codes change with reforms. */
export const wardCodeField = z.string().regex(/^\d{5}$/, 'a ward code has five digits');

/** An instant with zone, kept as UTC with milliseconds, so that text order is time order. */
export const instant = z.iso
	.datetime({ offset: true, error: 'an ISO 8601 instant with zone is required' })
	.transform((text) => (/\.\d{3}Z$/.test(text) ? text : new Date(text).toISOString()));

export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);
export const count = z.int().min(0).max(10_000_000);
