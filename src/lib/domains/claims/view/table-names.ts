/** Rows, columns and numbers of a table by the names and in the notation that it uses itself. */
import { formatNumber, numberFormat } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { DecimalSign } from '../rules/read-number.ts';
import { columnsOf, type TableRoles } from '../rules/roles.ts';
import { cellAt, type Table } from '../rules/table.ts';

export interface Named {
	readonly table: Table;
	readonly roles: TableRoles;
	/** As the table prints its numbers, so are those about it. */
	readonly decimalSign: DecimalSign;
	readonly locale: Locale;
}

/** By its key, else by its number. */
export function rowName(
	row: number,
	{ table, roles, locale }: Pick<Named, 'table' | 'roles' | 'locale'>
): string {
	const [key] = columnsOf(roles, 'key');
	const text = key === undefined ? '' : cellAt(table, { row, column: key }).text;
	return text === '' ? wordsFor(locale).tableCheck.row(formatNumber(row + 1, locale)) : text;
}

/** By its title, else by its number. */
export function columnName(
	column: number,
	{ table, locale }: Pick<Named, 'table' | 'locale'>
): string {
	const title = table.columns[column] ?? '';
	return title === ''
		? wordsFor(locale).tableCheck.column(formatNumber(column + 1, locale))
		: title;
}

/** As many decimals as the value has, six at most. */
export function numberText(value: number, { decimalSign }: Pick<Named, 'decimalSign'>): string {
	return numberFormat(decimalSign === ',' ? 'vi' : 'en', { maximumFractionDigits: 6 }).format(
		value
	);
}
