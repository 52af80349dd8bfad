/** What a claim has to be before it is kept. Messages are codes; the dictionaries have the sentences. */
import { z } from 'zod';
import {
	BEHAVIOURS,
	CLAIM_SCOPES,
	CLAIM_TOPICS,
	CLAIM_UNITS,
	CONFIDENCES,
	DIFFERENCE_KINDS,
	METRIC_PARTS,
	QUALIFIERS,
	type ClaimContent
} from '#lib/domains/claims/claim.ts';
import { firstDay, isClaimDate, lastDay } from '#lib/domains/claims/claim-date.ts';

/** Sentences of a leader, not essays. */
const LONGEST_TEXT = 600;
const LONGEST_NAME = 120;

const text = (longest: number) =>
	z
		.string()
		.max(longest, 'too_long')
		.transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
		.pipe(z.string().min(1, 'required'));
const words = (longest: number) => z.strictObject({ vi: text(longest), en: text(longest) });
const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
	.max(LONGEST_NAME, 'too_long');
const number = z.number({ error: 'number' });
const date = z.string().refine(isClaimDate, 'date').nullable();
const webAddress = z.url({ protocol: /^https?$/, error: 'url' }).max(LONGEST_TEXT, 'too_long');

/** Whether the metric is registered is asked where a person writes: a metric that goes later leaves the claim readable. */
export const claimContent: z.ZodType<ClaimContent> = z
	.strictObject({
		topic: z.enum(CLAIM_TOPICS, 'required'),
		subject: slug,
		series: slug,
		text: words(LONGEST_TEXT),
		printed: words(LONGEST_NAME),
		qualifier: z.enum(QUALIFIERS, 'required'),
		value: number,
		valueTo: number.nullable(),
		step: number.positive('step'),
		unit: z.enum(CLAIM_UNITS, 'required'),
		behaviour: z.enum(BEHAVIOURS, 'required'),
		publishedOn: date,
		periodFrom: date,
		periodTo: date,
		definition: words(LONGEST_TEXT),
		scope: z.enum(CLAIM_SCOPES, 'required'),
		scopeName: words(LONGEST_NAME),
		source: z.strictObject({
			title: text(LONGEST_TEXT),
			publisher: words(LONGEST_NAME),
			url: webAddress.nullable(),
			confidence: z.enum(CONFIDENCES, 'required')
		}),
		metric: z.string().max(LONGEST_NAME, 'too_long').nullable(),
		metricPart: z.enum(METRIC_PARTS, 'required'),
		noMetric: words(LONGEST_TEXT).nullable(),
		metricDiffers: words(LONGEST_TEXT).nullable(),
		differsFrom: z.array(
			z.strictObject({
				claimId: slug,
				kind: z.enum(DIFFERENCE_KINDS, 'required'),
				reason: words(LONGEST_TEXT)
			})
		)
	})
	.superRefine((claim, context) => {
		const refuse = (path: string[], message: string) =>
			context.addIssue({ code: 'custom', path, message });
		const { value, valueTo, periodFrom, periodTo, metric, noMetric } = claim;
		if (valueTo !== null && valueTo <= value) refuse(['valueTo'], 'order');
		if (periodFrom !== null && periodTo === null) refuse(['periodTo'], 'required');
		if (periodFrom !== null && periodTo !== null && firstDay(periodFrom) > lastDay(periodTo))
			refuse(['periodTo'], 'order');
		if (metric === null && noMetric === null) refuse(['noMetric'], 'required');
		if (metric !== null && noMetric !== null) refuse(['noMetric'], 'contradicts');
	});
