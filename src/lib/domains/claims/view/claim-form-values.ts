/** A claim as the texts of its form, by the name of each field. */
import type { Claim } from '../claim.ts';

export type FormValues = Readonly<Record<string, string>>;

/** What the action answered after a form was not kept. */
export interface FormAnswer {
	readonly kind: 'refused' | 'moved' | 'unknown';
	/** Code of what is wrong, by field. */
	readonly problems: FormValues;
	/** What was sent, so that nothing is typed twice. */
	readonly values: FormValues;
}

/** Names of metrics and claims that the form offers. */
export interface FormMetric {
	readonly id: string;
	readonly name: Claim['text'];
}
export type FormClaim = Pick<Claim, 'id' | 'printed' | 'text'>;

/** Defaults of a new claim where there is none. */
export function formValues(claim: Claim | null): FormValues {
	if (claim === null)
		return {
			qualifier: 'exactly',
			behaviour: 'level',
			scope: 'city',
			metricPart: 'value',
			'source.confidence': 'high'
		};
	const values: Record<string, string> = {};
	flatten(claim, '', values);
	for (const { claimId } of claim.differsFrom) values[`keep.${claimId}`] = 'on';
	return values;
}

/** `{ text: { vi } }` as `text.vi`; null is an empty field, lists are left to their own fields. */
function flatten(node: object, path: string, values: Record<string, string>): void {
	for (const [key, value] of Object.entries(node) as [string, unknown][]) {
		const name = path === '' ? key : `${path}.${key}`;
		if (typeof value === 'string' || typeof value === 'number') values[name] = String(value);
		else if (typeof value === 'object' && value !== null && !Array.isArray(value))
			flatten(value, name, values);
	}
}
