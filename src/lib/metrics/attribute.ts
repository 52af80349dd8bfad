/**
 * What one thing says of itself at one instant: the speed of a unit, the queue that one kiosk reports,
 * the registered beds of a hospital. It is read from the thing's own field and never computed.
 *
 * The rule of the house: a number read from one row as it was sent or registered is an attribute; a
 * number that counts, adds, divides, compares or summarises rows is a metric (metric-value.ts).
 */
import type { Unit } from './unit.ts';

export type AttributeUnit = Unit | 'kilometres-per-hour';

/** Fields of a row that hold a number, or nothing; index signatures are left out. */
export type NumericField<Row> = keyof {
	[
		Key in keyof Row as string extends Key
			? never
			: Row[Key] extends number | null | undefined
				? Key
				: never
	]: true;
} &
	string;

declare const brand: unique symbol;

export interface EntityAttribute {
	/** Exists for the type checker alone. */
	readonly [brand]: true;
	/** Kind and code of the thing, for example `unit:115-01`. */
	readonly entity: string;
	readonly field: string;
	/** Null where the thing did not say. */
	readonly value: number | null;
	readonly unit: AttributeUnit;
	/** When the thing said so: UTC ISO, or a day or month for what a register keeps; null when it did not. */
	readonly asOf: string | null;
	readonly isEstimate: boolean;
}

/** The one way to an attribute: names the field, so that the number cannot be made up on the way. */
export function attributeOf<Row extends object>(
	row: Row,
	field: NumericField<Row>,
	of: Pick<EntityAttribute, 'entity' | 'unit' | 'asOf'> & { readonly isEstimate?: boolean }
): EntityAttribute {
	const value = (row as Readonly<Record<string, number | null | undefined>>)[field] ?? null;
	return { isEstimate: false, ...of, field, value } as unknown as EntityAttribute;
}
