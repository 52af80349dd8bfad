/** Reads one item by its stream's schema, compiled once, and says in a stable code why another is refused. */
import { z } from 'zod';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { BrokenItem } from './broken-item.ts';

export interface Refused {
	readonly code: string;
	readonly message: string;
	/** Names of the unknown, missing or invalid fields, fit to be stored. */
	readonly fields?: readonly string[];
}

/** A stored or logged field name; others could carry data in their name. */
const PLAIN_NAME = /^[A-Za-z_$][A-Za-z0-9_$.-]{0,63}$/;
const NAMES_SHOWN = 10;

const compiled = new WeakMap<AnyStream, z.ZodType<Record<string, unknown>>>();

/** The item as the schema writes it (field order, UTC times), or why it is refused. */
export function parseItem(
	stream: AnyStream,
	item: unknown
): { readonly data: Record<string, unknown> } | Refused {
	if (item instanceof BrokenItem) return item;
	const parsed = schemaOf(stream).safeParse(item);
	return parsed.success ? { data: parsed.data } : refusal(item, parsed.error.issues);
}

/** A name that may be shown and stored, or `?` where the name itself might carry data. */
export function plainName(name: string): string {
	return PLAIN_NAME.test(name) ? name : '?';
}

function schemaOf(stream: AnyStream): z.ZodType<Record<string, unknown>> {
	let schema = compiled.get(stream);
	if (schema === undefined) {
		schema = z.compile(stream.schema) as z.ZodType<Record<string, unknown>>;
		compiled.set(stream, schema);
	}
	return schema;
}

function refusal(item: unknown, issues: readonly z.core.$ZodIssue[]): Refused {
	if (typeof item !== 'object' || item === null || Array.isArray(item))
		return { code: 'not_an_object', message: 'An item is a JSON object.' };
	const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
	if (unknown !== undefined)
		return {
			code: 'unknown_field',
			message: `The stream has no field ${named(unknown.keys)}.`,
			fields: unknown.keys.slice(0, NAMES_SHOWN).map(plainName)
		};
	const [issue] = issues;
	const field = plainName(String(issue?.path[0] ?? '?'));
	if (issue?.path.length === 1 && !Object.hasOwn(item, String(issue.path[0])))
		return {
			code: 'missing_field',
			message: `The field ${field} is required.`,
			fields: namesOf(issues)
		};
	return {
		code: 'invalid_value',
		message: `${field}: ${issue?.message ?? 'invalid value'}.`,
		fields: namesOf(issues)
	};
}

function namesOf(issues: readonly z.core.$ZodIssue[]): string[] {
	const names = issues.map(({ path }) => plainName(String(path[0] ?? '?')));
	return [...new Set(names)].slice(0, NAMES_SHOWN);
}

function named(keys: readonly string[]): string {
	const shown = keys.slice(0, NAMES_SHOWN).map(plainName).join(', ');
	return keys.length > NAMES_SHOWN ? `${shown} and more` : shown;
}
