import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boarding } from '#lib/domains/hospitals/metrics.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import type { Column } from './column.ts';
import { nextOrder, sortRows } from './sort-rows.ts';

interface Row {
	readonly name: string;
	readonly value: MetricValue;
}
const persons = (value: number | null) => measured(boarding, { value, asOf: null });
const columns: readonly Column<Row>[] = [
	{ key: 'name', title: 'Name', text: (row) => row.name, sortKey: (row) => row.name },
	{ key: 'value', title: 'Value', value: (row) => row.value },
	{ key: 'note', title: 'Note', text: () => '' }
];
const [name, value] = columns as [Column<Row>, Column<Row>];
const rows: readonly Row[] = [
	{ name: 'Đan Phượng', value: persons(null) },
	{ name: 'Ba Vì', value: persons(3) },
	{ name: 'Dương Nội', value: persons(12) }
];
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name);

describe('sortRows', () => {
	it('orders names by the Vietnamese dictionary', () => {
		expect(names(sortRows(rows, columns, { key: 'name', direction: 'ascending' }))).toEqual([
			'Ba Vì',
			'Dương Nội',
			'Đan Phượng'
		]);
	});

	it('keeps missing values last in both directions', () => {
		for (const direction of ['ascending', 'descending'] as const)
			expect(names(sortRows(rows, columns, { key: 'value', direction })).at(-1)).toBe('Đan Phượng');
	});

	it('leaves rows alone without an order or a sortable column', () => {
		expect(sortRows(rows, columns, null)).toBe(rows);
		expect(sortRows(rows, columns, { key: 'note', direction: 'ascending' })).toBe(rows);
	});

	it('loses and invents no row', () => {
		const row = fc.record({ name: fc.string(), value: fc.option(fc.integer()).map(persons) });
		fc.assert(
			fc.property(fc.array(row), (many) => {
				const sorted = sortRows(many, columns, { key: 'value', direction: 'descending' });
				expect(new Set(sorted)).toEqual(new Set(many));
				expect(sorted).toHaveLength(many.length);
			})
		);
	});
});

describe('nextOrder', () => {
	it('starts numbers with the largest and names with the first, then turns', () => {
		expect(nextOrder(value, null).direction).toBe('descending');
		expect(nextOrder(value, nextOrder(value, null)).direction).toBe('ascending');
		expect(nextOrder(name, null).direction).toBe('ascending');
		expect(nextOrder(name, nextOrder(value, null)).key).toBe('name');
	});
});
