/**
 * A table as the header and cells of a file. Values are raw; each measured column names its metric with
 * version and unit in the header and has a second column with the state, so that neither an old nor a
 * missing value can be mistaken: the cell of a missing value is empty and its state says why.
 */
import { metricOf } from '#lib/domains/metrics.ts';
import type { CsvCell } from '#lib/foundation/format/csv.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { stateOf, type MetricValue } from '#lib/metrics/metric-value.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import { exportable, type ExportTable } from '../export/export-table.ts';
import { partOf, type Column, type FigureColumn } from './column.ts';

interface CsvColumn<Row> {
	readonly title: string;
	readonly cell: (row: Row) => CsvCell;
}

/** `nowMs` is the instant at which the states hold, epoch milliseconds. */
export function csvTable<Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	at: { readonly nowMs: number; readonly locale: Locale }
): ExportTable {
	const all = columns.flatMap((column) => csvColumns(column, rows, at));
	const cells = rows.map((row) => all.map(({ cell }) => cell(row)));
	const values = columns.flatMap((column) => ('value' in column ? rows.map(column.value) : []));
	return {
		header: all.map(({ title }) => title),
		rows: cells,
		metrics: [...new Set(values.map(({ metric }) => metric))],
		asOf: newestEvidence(columns, rows, values) ?? newestInstant(cells, at.nowMs),
		statesAtMs: at.nowMs
	};
}

function newestEvidence<Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	values: readonly MetricValue[]
): string | null {
	const said = columns.flatMap((column) =>
		'attribute' in column ? rows.map((row) => column.attribute(row).asOf) : []
	);
	return newestOf([...values.map(({ asOf }) => asOf), ...said]);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Rows without measured values still say when they were known: the newest instant in them that has passed. */
function newestInstant(cells: readonly (readonly CsvCell[])[], nowMs: number): string | null {
	return newestOf(
		cells
			.flat()
			.filter((cell) => typeof cell === 'string')
			.filter((cell) => INSTANT.test(cell) && Date.parse(cell) <= nowMs)
	);
}

function csvColumns<Row>(
	column: Column<Row>,
	rows: readonly Row[],
	at: { readonly nowMs: number; readonly locale: Locale }
): CsvColumn<Row>[] {
	const { title } = column;
	if ('text' in column)
		return [{ title, cell: (row) => (column.csv ? column.csv(row) : column.text(row)) }];
	if ('attribute' in column) {
		const unit = rows[0] === undefined ? '' : ` [${column.attribute(rows[0]).unit}]`;
		return [{ title: `${title}${unit}`, cell: (row) => column.attribute(row).value }];
	}
	return figureColumns(column, rows, at);
}

function figureColumns<Row>(
	column: FigureColumn<Row>,
	rows: readonly Row[],
	{ nowMs, locale }: { readonly nowMs: number; readonly locale: Locale }
): CsvColumn<Row>[] {
	const words = wordsFor(locale);
	const names = new Set(rows.map((row) => nameOf(column.value(row))));
	const [only] = names.size === 1 ? names : [];
	const about = only === undefined ? '' : ` [${only}]`;
	const named = (part: string, read: (value: MetricValue) => CsvCell): CsvColumn<Row> => ({
		title: `${column.title}${part === '' ? '' : `, ${part}`}${about}`,
		cell: (row) => read(exportable(column.value(row)))
	});
	return [
		...(only === undefined ? [named(words.figures.export.metric, nameOf)] : []),
		...partColumns(column, named, words),
		named(words.figures.export.state, (value) => value.missing ?? stateOf(value, nowMs))
	];
}

/** `hospitals.occupancy@1, ratio`. */
function nameOf(value: MetricValue): string {
	return `${value.metric}@${String(metricOf(value).version)}, ${value.unit}`;
}

function partColumns<Row>(
	{ part = 'value' }: FigureColumn<Row>,
	named: (part: string, read: (value: MetricValue) => CsvCell) => CsvColumn<Row>,
	{ common, figures }: ReturnType<typeof wordsFor>
): CsvColumn<Row>[] {
	if (part === 'fraction')
		return [
			named(common.numerator.toLowerCase(), ({ numerator }) => numerator ?? null),
			named(common.denominator.toLowerCase(), ({ denominator }) => denominator ?? null)
		];
	if (part === 'interval')
		return [
			named(figures.export.low, ({ interval }) => interval?.[0] ?? null),
			named(figures.export.high, ({ interval }) => interval?.[1] ?? null)
		];
	return [named('', (value) => partOf(value, part))];
}
