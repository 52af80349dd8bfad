/** How refused items are mended before they are sent through the door again. Same code for preview and replay. */
import { z } from 'zod';

const field = z
	.string()
	.regex(
		/^([A-Za-z_$][A-Za-z0-9_$.-]{0,63}|\?)$/,
		'a field is a plain name of at most 64 characters'
	);

const step = z.discriminatedUnion('op', [
	z.strictObject({
		op: z.literal('rename'),
		field,
		to: field,
		/** The value times this: metres per second become kilometres per hour by 3.6. */
		factor: z.number().optional()
	}),
	/** For a field that the stream does not want, or a refused value that may be left out. */
	z.strictObject({ op: z.literal('drop'), field }),
	z.strictObject({
		op: z.literal('set'),
		field,
		value: z.union([z.string().max(200), z.number(), z.boolean()])
	})
]);
export const mappingSchema = z.array(step).max(20);
export type MappingStep = z.infer<typeof step>;

/** A refused item as quarantine keeps it. */
export interface KeptItem {
	/** Known fields with valid values. */
	readonly fields: Readonly<Record<string, unknown>>;
	/** Values of unknown and invalid fields that cannot name a person. */
	readonly values?: Readonly<Record<string, unknown>> | undefined;
	readonly invalidFields: readonly string[];
	readonly unknownFields: readonly string[];
	/** A direct identifier that was sent and, as always, not kept. */
	readonly identifierField?: string | undefined;
}

export interface Mended {
	readonly item: Readonly<Record<string, unknown>>;
	/** Fields whose value was not kept and which no step replaces or drops: the source must send again. */
	readonly withheld: readonly string[];
}

/** The item after all steps, in their order. A step about a field that the item lacks changes nothing. */
export function mended(kept: KeptItem, steps: readonly MappingStep[]): Mended {
	const data = new Map([...Object.entries(kept.fields), ...Object.entries(kept.values ?? {})]);
	const withheld = new Set(withheldOf(kept));
	for (const one of steps) {
		if (one.op === 'drop') {
			data.delete(one.field);
			withheld.delete(one.field);
		} else if (one.op === 'set') {
			data.set(one.field, one.value);
			withheld.delete(one.field);
		} else if (data.has(one.field)) {
			data.set(one.to, scaled(data.get(one.field), one.factor));
			if (one.to !== one.field) data.delete(one.field);
		}
	}
	return { item: Object.fromEntries(data), withheld: [...withheld].sort() };
}

/** Fields that were sent and whose value was not kept. */
export function withheldOf(kept: KeptItem): string[] {
	const { values = {}, identifierField } = kept;
	const names = [...kept.unknownFields, ...kept.invalidFields].filter(
		(name) => !Object.hasOwn(values, name)
	);
	return identifierField === undefined ? names : [...names, identifierField];
}

/** Twelve digits are more than any instrument has, and hide the noise of binary fractions. */
function scaled(value: unknown, factor: number | undefined): unknown {
	if (factor === undefined || typeof value !== 'number') return value;
	return Number((value * factor).toPrecision(12));
}
