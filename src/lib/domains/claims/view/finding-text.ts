/** Findings in sentences, with the names of the table they are about. */
import { formatNumber } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor, type Dictionary } from '#lib/i18n/words.ts';
import type { Finding, FindingDetail } from '../rules/finding.ts';
import { cellAt, type CellAt } from '../rules/table.ts';
import { columnName, numberText, rowName, type Named } from './table-names.ts';

/** More cells than this are "one of the line". */
const MOST_CANDIDATES = 6;

/** Why the cell or line was flagged. */
export function findingText(finding: Finding, named: Named): string {
	const words = wordsFor(named.locale).tableFindings;
	const { cell, proposed, detail } = finding;
	const found = cell === null ? '' : cellAt(named.table, cell).text;
	const number = (value: number) => numberText(value, named);
	switch (detail.rule) {
		case 'sum':
			return sentence([
				words.sumCell(found, number(proposed ?? NaN)),
				...detail.sums.map(({ along, line, asks }) =>
					along === 'row'
						? words.sumRow(rowName(line, named), number(asks))
						: words.sumColumn(columnName(line, named), number(asks))
				)
			]);
		case 'sum-line':
			return sumLineText(detail, named, words);
		case 'sum-joint':
			return words.sumJoint;
		case 'cumulative':
			return sentence(cumulativeParts(detail, found, { words, number }));
		case 'ratio':
			return words.ratio(
				found,
				`${number(detail.numerator)}/${number(detail.denominator)}`,
				number(proposed ?? NaN)
			);
		case 'cross-source':
			return detail.scale === null
				? words.crossSource(found, number(detail.other))
				: words.crossScale(found, number(detail.other), number(detail.scale));
		case 'cross-source-key':
			return detail.missingIn === 'second'
				? words.keyMissingSecond(detail.key)
				: words.keyMissingFirst(detail.key);
		case 'unit':
			return detail.isPercent ? words.unitPercent(found) : words.unitPlain(found);
		case 'unreadable':
			return words.unreadable(found);
		case 'outlier':
			return words.outlier(found, number(detail.median));
	}
}

/** Row and column of the finding by their names. */
export function placeText({ cell, detail }: Finding, named: Named): string {
	const words = wordsFor(named.locale).tableCheck;
	if (cell !== null) return words.place(rowName(cell.row, named), columnName(cell.column, named));
	if (detail.rule !== 'sum-line') return '';
	return detail.along === 'row' ? rowName(detail.line, named) : columnName(detail.line, named);
}

/** The proposed value as it would be printed; empty without one. */
export function proposedText({ proposed }: Finding, named: Named): string {
	return proposed === null ? '' : numberText(proposed, named);
}

/** How many findings weigh so much. */
export function countText(
	findings: readonly Finding[],
	severity: Finding['severity'],
	locale: Locale
): string {
	return formatNumber(findings.filter((finding) => finding.severity === severity).length, locale);
}

type Words = Dictionary['tableFindings'];

function sumLineText(
	{ along, line, partsSum, total, candidates }: Extract<FindingDetail, { rule: 'sum-line' }>,
	named: Named,
	words: Words
): string {
	const [sum, whole] = [partsSum, total].map((value) => numberText(value, named));
	const said =
		along === 'row'
			? words.sumLineRow(rowName(line, named), sum ?? '', whole ?? '')
			: words.sumLineColumn(columnName(line, named), sum ?? '', whole ?? '');
	if (candidates.length === 0 || candidates.length > MOST_CANDIDATES) return said;
	const printed = ({ row, column }: CellAt) =>
		along === 'row' ? columnName(column, named) : rowName(row, named);
	return `${said} ${words.candidates(candidates.map(printed).join(', '))}`;
}

function cumulativeParts(
	{ before, after, isSure }: Extract<FindingDetail, { rule: 'cumulative' }>,
	found: string,
	{ words, number }: { readonly words: Words; readonly number: (value: number) => string }
): string[] {
	if (before === null && after !== null) return [words.cumulativeHigh(found, number(after))];
	const parts = [words.cumulative(found, number(before ?? NaN))];
	if (after !== null && isSure) parts.push(words.cumulativeAfter(number(after)));
	return isSure ? parts : [...parts, words.cumulativeUnsure];
}

function sentence(parts: readonly string[]): string {
	return `${parts.join(', ')}.`;
}
