/** The ledger's form as it arrives: flat fields named by their path, such as `text.vi`. */
import type { ClaimContent, ClaimDifference } from '#lib/domains/claims/claim.ts';
import { metricNamed } from '#lib/domains/metrics.ts';
import { claimContent } from './claim-schema.ts';

/** Code of what is wrong, by the name of the field. */
export type FormProblems = Readonly<Record<string, string>>;

export type ReadForm =
	| { readonly content: ClaimContent; readonly reason: string | null }
	| { readonly problems: FormProblems };

const LONGEST_REASON = 300;

/**
 * `kept` are the differences on record; the form may drop some and add one.
 * An edit has to say why it was made.
 */
export function readClaimForm(
	fields: ReadonlyMap<string, string>,
	{ kept, isEdit }: { readonly kept: readonly ClaimDifference[]; readonly isEdit: boolean }
): ReadForm {
	const read = (name: string) => fields.get(name)?.trim() ?? '';
	const problems: Record<string, string> = {};
	const parsed = claimContent.safeParse(raw(read, kept));
	for (const { path, message } of parsed.error?.issues ?? [])
		problems[fieldOf(path, kept, read)] ??= message;
	const metric = read('metric');
	if (metric !== '' && metricNamed(metric) === undefined) problems['metric'] ??= 'metric';
	const reason = read('reason');
	if (isEdit && reason === '') problems['reason'] = 'required';
	if (reason.length > LONGEST_REASON) problems['reason'] = 'too_long';
	if (parsed.data === undefined || Object.keys(problems).length > 0) return { problems };
	return { content: parsed.data, reason: reason === '' ? null : reason };
}

type Read = (name: string) => string;

function raw(read: Read, kept: readonly ClaimDifference[]): unknown {
	const number = (name: string) => (read(name) === '' ? null : Number(read(name)));
	const orNull = (name: string) => (read(name) === '' ? null : read(name));
	const words = (name: string) => ({ vi: read(`${name}.vi`), en: read(`${name}.en`) });
	const maybeWords = (name: string) =>
		read(`${name}.vi`) === '' && read(`${name}.en`) === '' ? null : words(name);
	return {
		topic: read('topic'),
		subject: read('subject'),
		series: read('series') === '' ? read('subject') : read('series'),
		text: words('text'),
		printed: words('printed'),
		qualifier: read('qualifier'),
		value: number('value'),
		valueTo: number('valueTo'),
		step: number('step'),
		unit: read('unit'),
		behaviour: read('behaviour'),
		publishedOn: orNull('publishedOn'),
		periodFrom: orNull('periodFrom'),
		periodTo: orNull('periodTo'),
		definition: words('definition'),
		scope: read('scope'),
		scopeName: words('scopeName'),
		source: {
			title: read('source.title'),
			publisher: words('source.publisher'),
			url: orNull('source.url'),
			confidence: read('source.confidence')
		},
		metric: orNull('metric'),
		metricPart: read('metricPart'),
		noMetric: maybeWords('noMetric'),
		metricDiffers: maybeWords('metricDiffers'),
		differsFrom: [...keptOf(read, kept), ...addedOf(read)]
	};
}

/** Differences whose box was left ticked. */
function keptOf(read: Read, kept: readonly ClaimDifference[]): ClaimDifference[] {
	return kept.filter(({ claimId }) => read(`keep.${claimId}`) !== '');
}

function addedOf(read: Read): unknown[] {
	const claimId = read('other.claimId');
	if (claimId === '') return [];
	const reason = { vi: read('other.reason.vi'), en: read('other.reason.en') };
	return [{ claimId, kind: read('other.kind'), reason }];
}

/** A path in the content as the name of its field; words that are missing as a whole are asked for in Vietnamese. */
function fieldOf(
	path: readonly PropertyKey[],
	kept: readonly ClaimDifference[],
	read: Read
): string {
	const [first, index, ...rest] = path.map(String);
	if (first === 'differsFrom')
		return Number(index) < keptOf(read, kept).length ? 'other.claimId' : `other.${rest.join('.')}`;
	const name = path.map(String).join('.');
	return name === 'noMetric' ? 'noMetric.vi' : name;
}
