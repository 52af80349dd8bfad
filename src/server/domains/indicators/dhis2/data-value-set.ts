/** The body of a DHIS2 `dataValueSets` call. Fields that nobody needs, such as who stored a value, are dropped. */
import { z } from 'zod';

export const MAX_DATA_VALUES = 5_000;

const name = z.string().min(1).max(120);
/** DHIS2 writes values as texts; some senders write numbers and truth values. */
const written = z.union([z.string().max(60), z.number(), z.boolean()]).nullable();

const dataValue = z.object({
	dataElement: name,
	period: name.optional(),
	orgUnit: name.optional(),
	categoryOptionCombo: name.nullable().optional(),
	attributeOptionCombo: name.nullable().optional(),
	value: written.optional(),
	lastUpdated: z.string().max(40).optional(),
	comment: z.string().max(1_000).nullable().optional(),
	deleted: z.boolean().optional()
});
export type DataValue = z.infer<typeof dataValue>;

const dataValueSet = z.object({
	period: name.optional(),
	orgUnit: name.optional(),
	attributeOptionCombo: name.nullable().optional(),
	dataValues: z.array(dataValue).min(1).max(MAX_DATA_VALUES)
});

/** The values with period, place and attribute of the whole set filled in, or what is wrong with the body. */
export function dataValuesOf(body: unknown): readonly DataValue[] | { readonly problem: string } {
	const parsed = dataValueSet.safeParse(body);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const where = issue?.path.map(String).join('.') ?? '';
		return { problem: `No data value set: ${where || 'body'}: ${issue?.message ?? 'invalid'}.` };
	}
	const { period, orgUnit, attributeOptionCombo, dataValues } = parsed.data;
	const shared = {
		...(period !== undefined && { period }),
		...(orgUnit !== undefined && { orgUnit }),
		...(attributeOptionCombo !== undefined && { attributeOptionCombo })
	};
	return dataValues.map((value) => ({ ...shared, ...value }));
}
