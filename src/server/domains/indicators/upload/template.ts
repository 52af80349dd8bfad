/** An empty file of values: the columns, three examples and all codes as remarks that an upload skips. */
import { disaggregationOf } from '#lib/domains/indicators/category.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import type { PeriodKind } from '#lib/domains/indicators/period.ts';
import { placeKind } from '#lib/domains/indicators/places.ts';
import { UPLOAD_COLUMNS, type UploadColumn } from '#lib/domains/indicators/upload/upload-column.ts';
import type { Locale } from '#lib/foundation/locale.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet of that language takes for the end of a column. */
const DELIMITER: Readonly<Record<Locale, string>> = { vi: ';', en: ',' };

const EXAMPLES: readonly Partial<Record<UploadColumn, string>>[] = [
	{
		indicator: 'e-prescriptions',
		period: '20261122',
		orgUnit: 'H01',
		numerator: '90',
		denominator: '100'
	},
	{
		...{ indicator: 'cashless-share', period: '20261122', orgUnit: 'H01' },
		...{ disaggregation: 'channel=pos', numerator: '45', denominator: '120' }
	},
	{ indicator: 'follow-up-slips', period: '202610', orgUnit: 'H01', deleted: 'x' }
];

export interface TemplateWords {
	readonly columns: Readonly<Record<UploadColumn, string>>;
	readonly template: {
		readonly remark: string;
		readonly codes: string;
		readonly periods: Readonly<Record<PeriodKind, string>>;
		readonly places: Readonly<Record<ReturnType<typeof placeKind>, string>>;
	};
}

/** CSV in UTF-8 with a mark, separated as spreadsheets of the language expect. */
export function templateCsv(locale: Locale, words: TemplateWords): string {
	const delimiter = DELIMITER[locale];
	const lines: string[][] = [
		UPLOAD_COLUMNS.map((column) => words.columns[column]),
		[`# ${words.template.remark}`],
		...EXAMPLES.map((example) =>
			UPLOAD_COLUMNS.map((column, index) => `${index === 0 ? '# ' : ''}${example[column] ?? ''}`)
		),
		[`# ${words.template.codes}`],
		...measures.map((measure) => codeLine(measure, locale, words.template))
	];
	const text = lines.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter));
	return `${BYTE_ORDER_MARK}${text.join('\r\n')}\r\n`;
}

/** Code, notation of its periods, kind of place, options, and the name where the remark would stand. */
function codeLine(
	{ code, frequency, places, category, metric }: Measure,
	locale: Locale,
	template: TemplateWords['template']
): string[] {
	const options = Object.keys(category?.options ?? {})
		.map((option) => (category === null ? '' : disaggregationOf(category, option)))
		.join(' | ');
	const isRatio = metric.aggregation === 'ratio';
	const isQuantile = metric.aggregation === 'median' || metric.aggregation === 'p90';
	return [
		`# ${code}`,
		template.periods[frequency],
		template.places[placeKind(places)],
		options,
		isQuantile ? '' : '…',
		isRatio ? '…' : '',
		isQuantile ? '…' : '',
		'',
		metric.name[locale]
	];
}

function quoted(cell: string, delimiter: string): string {
	return cell.includes(delimiter) || /["\r\n]/.test(cell)
		? `"${cell.replaceAll('"', '""')}"`
		: cell;
}
