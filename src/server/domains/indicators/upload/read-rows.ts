/** Rows of a table as values of the stream, or with the reasons why one is none. */
import { indicatorValues, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { measureNamed } from '#lib/domains/indicators/measure-list.ts';
import type { RowError } from '#lib/domains/indicators/upload/preview.ts';
import type { UploadColumn } from '#lib/domains/indicators/upload/upload-column.ts';
import {
	writtenMeasure,
	writtenOption,
	writtenPeriod,
	writtenPlace,
	writtenTruth
} from '#lib/domains/indicators/upload/written-names.ts';
import {
	notationOf,
	writtenNumber,
	type Notation
} from '#lib/domains/indicators/upload/written-number.ts';
import { cellName, textOf, type GridCell } from './grid.ts';
import type { Table, TableRow } from './table.ts';

export interface ReadRow {
	/** From 1, as the spreadsheet counts. */
	readonly row: number;
	/** As the stream would take it; what could not be read is left out. */
	readonly item: IndicatorValue;
	readonly errors: readonly RowError[];
	readonly isAboveWhole: boolean;
	/** Name of the cell with the place, such as `C7`. */
	readonly placeCell: string;
	/** All cells as they stand. */
	readonly cells: readonly string[];
}

const FIGURES = ['numerator', 'denominator', 'value'] as const;
/** Longest piece of a cell that an error repeats. */
const SHOWN_LETTERS = 40;

/** The column that a rule of the stream is about. */
const COLUMN_OF_CODE: Readonly<Record<string, UploadColumn>> = {
	unknown_indicator: 'indicator',
	invalid_period: 'period',
	wrong_period: 'period',
	future_period: 'period',
	wrong_place: 'orgUnit',
	unknown_option: 'disaggregation',
	missing_option: 'disaggregation',
	wrong_figures: 'numerator',
	value_in_tombstone: 'deleted',
	impossible_value: 'denominator',
	personal_number: 'comment'
};

/** `statedAt` is when the values count as stated, UTC ISO. */
export function readRows(table: Table, statedAt: string): ReadRow[] {
	const figures = FIGURES.flatMap((column) => table.columns.get(column) ?? []);
	const notation =
		notationOf(
			table.rows.flatMap(({ cells }) =>
				figures.map((at) => cells[at]).filter((cell) => typeof cell === 'string')
			)
		) ?? table.notation;
	return table.rows.map((row) => readRow(table, row, { statedAt, notation }));
}

function readRow(
	{ columns }: Table,
	{ index, cells }: TableRow,
	{ statedAt, notation }: { readonly statedAt: string; readonly notation: Notation | null }
): ReadRow {
	const errors: RowError[] = [];
	const at = (column: UploadColumn): GridCell | undefined => cells[columns.get(column) ?? -1];
	function refuse(code: string, column: UploadColumn | null): void {
		const place = column === null ? undefined : columns.get(column);
		errors.push({
			code,
			column,
			cell: place === undefined ? String(index + 1) : cellName(place, index),
			text: column === null ? '' : textOf(at(column)).slice(0, SHOWN_LETTERS)
		});
	}
	for (const column of columns.keys()) {
		const cell = at(column);
		if (typeof cell === 'object' && cell !== null && 'problem' in cell)
			refuse(cell.problem, column);
	}
	for (const column of ['indicator', 'period', 'orgUnit'] as const)
		if (textOf(at(column)) === '') refuse('missing_cell', column);

	const measure = writtenMeasure(textOf(at('indicator')));
	const numbers: Partial<Record<(typeof FIGURES)[number], number>> = {};
	for (const column of FIGURES) {
		const read = figureOf(at(column), notation);
		if (typeof read === 'number') numbers[column] = read;
		else if (read !== null) refuse(read, column);
	}
	const deleted = writtenTruth(textOf(at('deleted')));
	if (deleted === null) refuse('invalid_deleted', 'deleted');
	const option = writtenOption(textOf(at('disaggregation')), measure);
	const comment = textOf(at('comment'));
	const item: IndicatorValue = {
		indicator: measure?.code ?? textOf(at('indicator')),
		period: writtenPeriod(textOf(at('period'))),
		orgUnit: writtenPlace(textOf(at('orgUnit')), measure),
		...(option !== undefined && { disaggregation: option }),
		...inTheRightField(numbers, measure?.metric.aggregation),
		observedAt: statedAt,
		...(deleted === true && { deleted }),
		...(comment !== '' && { comment })
	};
	const isAboveWhole = errors.length === 0 && judge(item, refuse);
	return {
		row: index + 1,
		item,
		errors,
		isAboveWhole: isAboveWhole && errors.length === 0,
		placeCell: cellName(columns.get('orgUnit') ?? 0, index),
		cells: cells.map(textOf)
	};
}

/** Null for nothing; otherwise the figure or what is wrong with it. */
function figureOf(cell: GridCell | undefined, notation: Notation | null): number | string | null {
	if (cell === null || cell === undefined || cell === '') return null;
	if (typeof cell === 'number') return cell;
	if (cell instanceof Date) return 'date_cell';
	if (typeof cell === 'boolean') return 'not_a_number';
	// Formulas have been refused already.
	if (typeof cell === 'object') return null;
	if (cell.trim() === '') return null;
	const read = writtenNumber(cell, notation);
	return 'value' in read ? read.value : read.problem;
}

/** A count may stand under "value", a median under "numerator": the measure knows which it is. */
function inTheRightField(
	numbers: Partial<Record<(typeof FIGURES)[number], number>>,
	aggregation: string | undefined
): typeof numbers {
	const { numerator, denominator, value } = numbers;
	const isAlone = denominator === undefined && (numerator === undefined) !== (value === undefined);
	const only = numerator ?? value;
	if (!isAlone || only === undefined || aggregation === undefined || aggregation === 'ratio')
		return numbers;
	return aggregation === 'median' || aggregation === 'p90' ? { value: only } : { numerator: only };
}

/** The rules of the stream itself. @returns whether the value carries the mark of a share above 100 % */
function judge(
	item: IndicatorValue,
	refuse: (code: string, column: UploadColumn | null) => void
): boolean {
	const parsed = indicatorValues.schema.safeParse(item);
	if (!parsed.success) {
		for (const field of new Set(parsed.error.issues.map(({ path }) => String(path[0]))))
			refuse(codeOf(field), field as UploadColumn);
		return false;
	}
	const findings = indicatorValues.check?.(parsed.data) ?? [];
	for (const { severity, code } of findings)
		if (severity === 'reject') refuse(code, columnOf(code, item));
	return findings.some(({ code }) => code === 'contradiction');
}

function columnOf(code: string, { indicator }: IndicatorValue): UploadColumn | null {
	const column = COLUMN_OF_CODE[code] ?? null;
	const isQuantile = /^(median|p90)$/.test(measureNamed(indicator)?.metric.aggregation ?? '');
	return column === 'numerator' && isQuantile ? 'value' : column;
}

/** What a person understands of a field that the schema refuses. */
function codeOf(field: string): string {
	if (field === 'indicator') return 'unknown_indicator';
	if (field === 'period') return 'invalid_period';
	if (field === 'orgUnit') return 'unknown_place';
	if (field === 'disaggregation') return 'unknown_option';
	return 'invalid_value';
}
