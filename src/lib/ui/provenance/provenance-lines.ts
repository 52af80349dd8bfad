/** Provenance as lines of name and text: behind the rows of a CSV, on the second sheet, under a drawing. */
import type { CsvNote } from '#lib/foundation/format/csv.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { MetricProvenance, Provenance } from './provenance.ts';

export function provenanceLines(provenance: Provenance): CsvNote[] {
	const { exporting: words } = wordsFor(provenance.locale);
	const { metrics, notes } = provenance;
	return [
		[words.about, ''],
		...shortLines(provenance),
		[words.page, provenance.page],
		[words.address, provenance.address],
		...(metrics.length === 0 ? [[words.metric, words.noMetric] as const] : []),
		...metrics.flatMap((metric) => metricLines(metric, provenance)),
		[words.missing, words.missingMeaning],
		...notes.map((note) => [words.note, note] as const),
		[words.madeAtUtc, provenance.madeAtUtc],
		[words.product, provenance.product],
		[words.language, provenance.locale]
	];
}

/** Who, when, up to when and which part: what must stand beside a picture. */
export function shortLines(provenance: Provenance): CsvNote[] {
	const { exporting: words, shell } = wordsFor(provenance.locale);
	const { title, exportedBy, role, madeAt, cutOff, statesAt, filters } = provenance;
	return [
		[words.title, title],
		...(provenance.isSimulated ? [[words.simulated, shell.simulatedLong] as const] : []),
		[words.exportedBy, `${exportedBy} (${role})`],
		[words.madeAt, madeAt],
		[words.cutOff, cutOff ?? words.noCutOff],
		[words.statesAt, statesAt],
		[words.filters, filters.length === 0 ? words.noFilters : filters.join(' · ')]
	];
}

export function metricLines(metric: MetricProvenance, { locale }: Provenance): CsvNote[] {
	const { exporting: words } = wordsFor(locale);
	const named = `${metric.id}@${String(metric.version)}`;
	return [
		[words.metric, words.metricLine(named, metric.name, metric.unit)],
		[words.formula(named), metric.formula],
		[words.suppression(named), metric.suppression]
	];
}
