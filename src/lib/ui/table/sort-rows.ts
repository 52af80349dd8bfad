/** Sorting of table rows: numbers by value, names by the Vietnamese dictionary, missing always last. */
import { compareNames } from '#lib/foundation/format/collate.ts';
import { isNumberColumn, sortKeyOf, type Column, type SortKey, type SortOrder } from './column.ts';

/** A new array in order; equal rows keep their place. Without an order or a sortable column the rows stay as given. */
export function sortRows<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	order: SortOrder | null
): readonly Row[] {
	const column = columns.find(({ key }) => key === order?.key);
	const sortKey = column && sortKeyOf(column);
	if (order === null || sortKey === undefined) return rows;
	const sign = order.direction === 'ascending' ? 1 : -1;
	return rows
		.map((row) => ({ row, key: sortKey(row) }))
		.sort((a, b) => compareKeys(a.key, b.key, sign))
		.map(({ row }) => row);
}

/** The order after a click on a column head: numbers start with the largest, names with the first. */
export function nextOrder<Row>(column: Column<Row>, current: SortOrder | null): SortOrder {
	const isNumber = isNumberColumn(column);
	const first = isNumber ? 'descending' : 'ascending';
	const second = isNumber ? 'ascending' : 'descending';
	const isRepeated = current?.key === column.key && current.direction === first;
	return { key: column.key, direction: isRepeated ? second : first };
}

function compareKeys(a: SortKey, b: SortKey, sign: 1 | -1): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
	return sign * compareNames(String(a), String(b));
}
