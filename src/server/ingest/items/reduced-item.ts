/**
 * What quarantine may keep of a refused item: known fields whose value is valid by itself, and of the
 * others the names, with the value only where it can name nobody (harmless-value.ts).
 */
import { z } from 'zod';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { isHarmless } from './harmless-value.ts';
import { plainName } from './item-parser.ts';

export interface ReducedItem {
	readonly fields: Readonly<Record<string, unknown>>;
	/** Known fields whose value the schema refuses, or that repeat the identifier of the person. */
	readonly invalidFields: readonly string[];
	readonly unknownFields: readonly string[];
	/** Values of invalid and unknown fields that can name nobody; absent without any. */
	readonly values?: Readonly<Record<string, unknown>>;
	/** The field of the direct identifier, when one was sent. Its value is never kept. */
	readonly identifierField?: string;
}

type FieldSchemas = ReadonlyMap<string, readonly z.ZodType[]>;

/** Names listed at most, so that a hostile item stays small. */
const NAMES_KEPT = 20;
const NAMELESS = '?';
/** Characters. A shorter text is no identifier of a person and occurs anywhere by chance. */
const SHORTEST_IDENTIFIER = 6;
const NOTHING: ReducedItem = { fields: {}, invalidFields: [], unknownFields: [] };
const schemasByStream = new WeakMap<AnyStream, FieldSchemas>();

/** `arrivedAtMs` is epoch milliseconds. */
export function reduceItem(stream: AnyStream, item: unknown, arrivedAtMs: number): ReducedItem {
	if (typeof item !== 'object' || item === null || Array.isArray(item)) return NOTHING;
	const known = fieldSchemas(stream);
	const person = identifierIn(stream, item);
	const fields: Record<string, unknown> = {};
	const invalidFields: string[] = [];
	const unknownFields: string[] = [];
	for (const [name, value] of Object.entries(item)) {
		const schemas = known.get(name);
		if (schemas === undefined) unknownFields.push(plainName(name));
		else if (name === stream.pseudonym?.from) continue;
		else if (person !== null && JSON.stringify(value).includes(person)) invalidFields.push(name);
		else if (schemas.some((schema) => schema.safeParse(value).success)) fields[name] = value;
		else invalidFields.push(name);
	}
	const refused = [...invalidFields, ...unknownFields.slice(0, NAMES_KEPT)];
	const kept = refused
		.filter((name) => name !== NAMELESS)
		.map((name) => [name, (item as Readonly<Record<string, unknown>>)[name]] as const)
		.filter(([, value]) => isHarmless(stream, value, arrivedAtMs));
	const identifier = stream.pseudonym?.from ?? '';
	return {
		fields,
		invalidFields,
		unknownFields: listed(unknownFields),
		...(kept.length > 0 && { values: Object.fromEntries(kept) }),
		...(Object.hasOwn(item, identifier) && { identifierField: identifier })
	};
}

/** The first names; a `?` at the end stands for all that are not listed. */
function listed(names: readonly string[]): string[] {
	return names.length <= NAMES_KEPT ? [...names] : [...names.slice(0, NAMES_KEPT), NAMELESS];
}

/** Names of the fields that a source may send of a stream, sorted. */
export function fieldNames(stream: AnyStream): string[] {
	return [...fieldSchemas(stream).keys()].sort();
}

/** What the pseudonym would replace. A source may repeat it, for example inside its number of the visit. */
function identifierIn(stream: AnyStream, item: object): string | null {
	const from = stream.pseudonym?.from ?? '';
	const value = (item as Readonly<Record<string, unknown>>)[from];
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text.length < SHORTEST_IDENTIFIER ? null : text;
}

function fieldSchemas(stream: AnyStream): FieldSchemas {
	let schemas = schemasByStream.get(stream);
	if (schemas === undefined) {
		schemas = collect(stream.schema);
		schemasByStream.set(stream, schemas);
	}
	return schemas;
}

/** A schema that is neither an object nor a union of objects has no known fields. */
function collect(schema: unknown): FieldSchemas {
	const found = new Map<string, z.ZodType[]>();
	const objects = schema instanceof z.ZodUnion ? schema.options : [schema];
	for (const object of objects) {
		if (!(object instanceof z.ZodObject)) continue;
		const shape: Readonly<Record<string, z.ZodType>> = object.shape;
		for (const [name, field] of Object.entries(shape))
			found.set(name, [...(found.get(name) ?? []), field]);
	}
	return found;
}
