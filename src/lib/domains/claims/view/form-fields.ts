/** The fields of the claim form in their groups: names as the server reads them, labels, kinds and choices. */
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import {
	BEHAVIOURS,
	CLAIM_SCOPES,
	CLAIM_TOPICS,
	CLAIM_UNITS,
	CONFIDENCES,
	METRIC_PARTS,
	QUALIFIERS
} from '../claim.ts';
import type { FormMetric } from './claim-form-values.ts';

/** Value and label. */
export type Choices = readonly (readonly [value: string, label: string])[];

export interface Field {
	readonly name: string;
	readonly label: string;
	readonly kind?: 'text' | 'long' | 'number' | 'choice';
	readonly options?: Choices;
	readonly hint?: string;
	readonly isRequired?: boolean;
	readonly isWide?: boolean;
}

export interface FieldGroup {
	readonly legend: string;
	readonly fields: readonly Field[];
}

export function formFields(locale: Locale, metrics: readonly FormMetric[]): readonly FieldGroup[] {
	const { claimForm: form, claims, figures } = wordsFor(locale);
	const unitNames: Readonly<Record<string, string>> = { ...figures.unit, ...form.units };
	const text = (name: string, label: string): Field => ({ name, label });
	const needed = (name: string, label: string): Field => ({ name, label, isRequired: true });
	const long = (name: string, label: string): Field => ({ ...needed(name, label), kind: 'long' });
	const date = (name: string, label: string): Field => ({ name, label, hint: form.dateHint });
	const choice = (name: string, label: string, options: Choices): Field => {
		return { name, label, kind: 'choice', options };
	};
	return [
		{
			legend: form.statement,
			fields: [
				long('text.vi', form.textVi),
				long('text.en', form.textEn),
				long('definition.vi', form.definitionVi),
				long('definition.en', form.definitionEn),
				choice('topic', form.topic, named(CLAIM_TOPICS, claims.topics)),
				needed('subject', form.subject),
				text('series', form.series)
			]
		},
		{
			legend: form.numberPart,
			fields: [
				needed('printed.vi', form.printedVi),
				needed('printed.en', form.printedEn),
				choice('qualifier', form.qualifier, named(QUALIFIERS, form.qualifiers)),
				choice('unit', form.unit, named(CLAIM_UNITS, unitNames)),
				{ ...needed('value', form.value), kind: 'number', hint: form.valueHint },
				{ ...text('valueTo', form.valueTo), kind: 'number' },
				{ ...needed('step', form.step), kind: 'number', hint: form.stepHint },
				choice('behaviour', form.behaviour, named(BEHAVIOURS, form.behaviours))
			]
		},
		{
			legend: form.time,
			fields: [
				date('publishedOn', form.publishedOn),
				date('periodFrom', form.periodFrom),
				date('periodTo', form.periodTo),
				choice('scope', form.scope, named(CLAIM_SCOPES, form.scopes)),
				needed('scopeName.vi', form.scopeVi),
				needed('scopeName.en', form.scopeEn)
			]
		},
		{
			legend: form.sourcePart,
			fields: [
				needed('source.title', form.sourceTitle),
				text('source.url', form.url),
				needed('source.publisher.vi', form.publisherVi),
				needed('source.publisher.en', form.publisherEn),
				choice('source.confidence', form.confidence, named(CONFIDENCES, claims.confidences))
			]
		},
		{
			legend: form.comparePart,
			fields: [
				choice('metric', form.metric, [
					['', form.noMetricChoice],
					...metrics.map(({ id, name }) => [id, `${name[locale]} (${id})`] as const)
				]),
				choice('metricPart', form.metricPart, named(METRIC_PARTS, claims.parts)),
				text('noMetric.vi', form.noMetricVi),
				text('noMetric.en', form.noMetricEn),
				text('metricDiffers.vi', form.differsVi),
				text('metricDiffers.en', form.differsEn)
			]
		}
	];
}

function named(keys: readonly string[], names: Readonly<Record<string, string>>): Choices {
	return keys.map((key) => [key, names[key] ?? key] as const);
}
