/**
 * Where the numbers of a file come from: who made it, when, up to when, from which page with which filters,
 * and by which version of which metrics. One record for tables, charts and maps; it carries the display
 * name of whoever exports and nothing else about a person.
 */
import { metricNamed } from '#lib/domains/metrics.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { cityInstant } from '#lib/foundation/time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Exporter } from './exporter.ts';

/** What a file holds, as far as its provenance must know. */
export interface ExportContent {
	readonly title: string;
	/** Ids of the metrics whose values are in it. */
	readonly metrics: readonly string[];
	/** Newest evidence in it, UTC ISO or calendar day; null when nothing in it has a time. */
	readonly asOf: string | null;
	/** Instant at which its states hold, epoch milliseconds; the making when absent. */
	readonly statesAtMs?: number;
	/** What a reader must know beside the numbers, for example that a map is schematic. */
	readonly notes?: readonly string[];
}

export interface MetricProvenance {
	readonly id: string;
	readonly version: number;
	readonly name: string;
	readonly unit: string;
	readonly formula: string;
	/** Persons: numerators below this are hidden; null where nobody can be recognised. */
	readonly suppressBelow: number | null;
	readonly suppression: string;
}

export interface Provenance {
	readonly title: string;
	readonly exportedBy: string;
	readonly role: string;
	/** Hanoi time with its offset. */
	readonly madeAt: string;
	readonly madeAtUtc: string;
	readonly cutOff: string | null;
	readonly statesAt: string;
	readonly page: string;
	readonly address: string;
	readonly filters: readonly string[];
	readonly metrics: readonly MetricProvenance[];
	/** True where any source was simulated. */
	readonly isSimulated: boolean;
	readonly notes: readonly string[];
	readonly product: string;
	readonly locale: Locale;
}

export function provenanceOf(
	content: ExportContent,
	exporter: Exporter,
	locale: Locale
): Provenance {
	const { name, duty, pageTitle, address, filters, isSimulated, product, nowMs } = exporter;
	return {
		title: content.title,
		exportedBy: name,
		role: duty,
		madeAt: cityInstant(nowMs),
		madeAtUtc: new Date(nowMs).toISOString(),
		cutOff: content.asOf === null ? null : onCityClock(content.asOf),
		statesAt: cityInstant(content.statesAtMs ?? nowMs),
		page: pageTitle,
		address,
		filters,
		metrics: [...new Set(content.metrics)].sort().flatMap((id) => metricProvenance(id, locale)),
		isSimulated,
		notes: content.notes ?? [],
		product,
		locale
	};
}

/** A calendar day or month stays as it is; it has no clock. */
function onCityClock(at: string): string {
	return at.includes('T') ? cityInstant(Date.parse(at)) : at;
}

function metricProvenance(id: string, locale: Locale): MetricProvenance[] {
	const metric = metricNamed(id);
	if (metric === undefined) return [];
	const { exporting } = wordsFor(locale);
	const { version, name, unit, formula, suppressBelow } = metric;
	const suppression =
		suppressBelow === null
			? exporting.notSuppressed
			: exporting.suppressedBelow(String(suppressBelow));
	return [
		{ id, version, name: name[locale], unit, formula: formula[locale], suppressBelow, suppression }
	];
}
