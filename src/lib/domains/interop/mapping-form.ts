/** The mapping as a plain form carries it: parallel fields, one set for each step. */
import { mappingSchema, type MappingStep } from './mapping.ts';

/** One step as somebody typed it. */
export interface StepDraft {
	readonly op: MappingStep['op'];
	readonly field: string;
	/** New name for `rename`, value for `set`; not read for `drop`. */
	readonly to: string;
	/** Factor of a `rename`; empty for none. A decimal comma is a decimal point. */
	readonly factor: string;
}

/** Most steps that a form has, so that it is never built without end. */
export const MOST_STEPS = 20;

/** The drafts of a submitted form, in order; steps without a field are left out. */
export function draftsOf(form: FormData): StepDraft[] {
	const all = (name: string) =>
		form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));
	const [ops, fields, tos, factors] = ['op', 'field', 'to', 'factor'].map(all);
	return (ops ?? [])
		.slice(0, MOST_STEPS)
		.map((op, index): StepDraft => ({
			op: op === 'drop' || op === 'set' ? op : 'rename',
			field: fields?.[index] ?? '',
			to: tos?.[index] ?? '',
			factor: factors?.[index] ?? ''
		}))
		.filter(({ field }) => field !== '');
}

/** The steps, or null when one is not valid. */
export function stepsOf(drafts: readonly StepDraft[]): readonly MappingStep[] | null {
	const parsed = mappingSchema.safeParse(drafts.map(stepOf));
	return parsed.success ? parsed.data : null;
}

function stepOf({ op, field, to, factor }: StepDraft): unknown {
	if (op === 'drop') return { op, field };
	if (op === 'set') return { op, field, value: valueOf(to) };
	if (factor === '') return { op, field, to };
	return { op, field, to, factor: Number(factor.replace(',', '.')) };
}

/** `true`, `false` and numbers mean what they say; anything else is text. */
function valueOf(text: string): string | number | boolean {
	if (text === 'true' || text === 'false') return text === 'true';
	return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** A first draft for a reason: unknown fields are to be renamed or dropped, invalid ones dropped. */
export function firstDrafts(code: string, fields: readonly string[]): StepDraft[] {
	const op = code === 'unknown_field' ? 'rename' : code === 'missing_field' ? 'set' : 'drop';
	return fields.slice(0, MOST_STEPS).map((field) => ({ op, field, to: '', factor: '' }));
}
