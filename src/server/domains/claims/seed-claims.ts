/** The published figures that the product comes with. A malformed row stops the start, because it is our own file. */
import { parse } from 'csv-parse/sync';
import differencesCsv from '#db/seed/claim-differences.csv?raw';
import claimsCsv from '#db/seed/claims.csv?raw';
import type { ClaimContent } from '#lib/domains/claims/claim.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { claimContent } from './claim-schema.ts';

type Cells = Readonly<Record<string, string>>;

export interface SeedClaim {
	readonly id: string;
	readonly content: ClaimContent;
}

/** @throws RangeError that names the row and its fields. */
export function seedClaims(): SeedClaim[] {
	const differences = groupBy(cellsOf(differencesCsv), (cells) => cells['claim_id'] ?? '');
	return cellsOf(claimsCsv).map((cells) => {
		const id = cells['id'] ?? '';
		const parsed = claimContent.safeParse(contentOf(cells, differences.get(id) ?? []));
		if (parsed.success) return { id, content: parsed.data };
		const fields = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
		throw new RangeError(`The seed claim "${id}" is malformed: ${fields.join('; ')}.`);
	});
}

function contentOf(cells: Cells, differences: readonly Cells[]): unknown {
	return {
		topic: cells['topic'],
		subject: cells['subject'],
		series: cells['series'],
		text: wordsOf(cells, 'text'),
		printed: wordsOf(cells, 'printed'),
		qualifier: cells['qualifier'],
		value: numberOf(cells, 'value'),
		valueTo: numberOf(cells, 'value_to'),
		step: numberOf(cells, 'step'),
		unit: cells['unit'],
		behaviour: cells['behaviour'],
		publishedOn: textOf(cells, 'published_on'),
		periodFrom: textOf(cells, 'period_from'),
		periodTo: textOf(cells, 'period_to'),
		definition: wordsOf(cells, 'definition'),
		scope: cells['scope'],
		scopeName: wordsOf(cells, 'scope'),
		source: {
			title: cells['source_title'],
			publisher: wordsOf(cells, 'publisher'),
			url: textOf(cells, 'url'),
			confidence: cells['confidence']
		},
		metric: textOf(cells, 'metric'),
		metricPart: cells['metric_part'],
		noMetric: maybeWords(cells, 'no_metric'),
		metricDiffers: maybeWords(cells, 'metric_differs'),
		differsFrom: differences.map((difference) => ({
			claimId: difference['other_id'],
			kind: difference['kind'],
			reason: wordsOf(difference, 'reason')
		}))
	};
}

function cellsOf(csv: string): Cells[] {
	return parse(csv, { columns: true, skip_empty_lines: true });
}

function textOf(cells: Cells, column: string): string | null {
	return cells[column]?.trim() || null;
}

function numberOf(cells: Cells, column: string): number | null {
	const text = textOf(cells, column);
	return text === null ? null : Number(text);
}

function wordsOf(cells: Cells, column: string): { vi: string; en: string } {
	return { vi: cells[`${column}_vi`] ?? '', en: cells[`${column}_en`] ?? '' };
}

function maybeWords(cells: Cells, column: string): { vi: string; en: string } | null {
	const words = wordsOf(cells, column);
	return words.vi === '' && words.en === '' ? null : words;
}
