import { describe, expect, it } from 'vitest';
import { unitsOnDuty } from '#lib/domains/ems/metrics.ts';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { attributeOf } from '#lib/metrics/attribute.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import type { Column } from './column.ts';
import { csvTable } from './csv-columns.ts';

const NOW = Date.parse('2026-11-23T07:14:00.000Z');
const at = { nowMs: NOW, locale: 'vi' } as const;
const asOf = '2026-11-23T07:13:52.000Z';

interface Row {
	readonly name: string;
	readonly value: MetricValue;
	readonly speedKmh?: number;
}
const name: Column<Row> = { key: 'name', title: 'Tên', text: (row) => row.name };
const value: Column<Row> = { key: 'value', title: 'Công suất', value: (row) => row.value };
const full = measured(occupancy, { value: 1.07, numerator: 107, denominator: 100, asOf });

describe('csvTable', () => {
	it('names metric, version and unit in the header, and gives the raw value with its state', () => {
		const rows = [
			{ name: 'A', value: full },
			{ name: 'B', value: measured(occupancy, { value: 0.5, asOf: '2026-11-23T05:00:00.000Z' }) }
		];
		expect(csvTable([name, value], rows, at)).toMatchObject({
			header: [
				'Tên',
				'Công suất [hospitals.occupancy@1, ratio]',
				'Công suất, trạng thái [hospitals.occupancy@1, ratio]'
			],
			rows: [
				['A', 1.07, 'live'],
				['B', 0.5, 'stale']
			]
		});
	});

	it('leaves the cell of a missing value empty and says in the next why it is missing', () => {
		const missing = (code: 'no-data' | 'not-applicable' | 'unknown' | 'suppressed') => ({
			name: code,
			value: measured(occupancy, { value: null, asOf, missing: code })
		});
		const rows = (['no-data', 'not-applicable', 'unknown', 'suppressed'] as const).map(missing);
		expect(csvTable([name, value], rows, at).rows).toEqual(
			rows.map((row) => [row.name, null, row.name])
		);
	});

	it('P3-2 gives nothing away of a hidden count', () => {
		const hidden = measured(coverage, {
			value: 0.007,
			numerator: 7,
			denominator: 1_050,
			interval: [0.003, 0.014],
			asOf,
			missing: 'suppressed'
		});
		const parts = (['value', 'numerator', 'fraction', 'interval'] as const).map(
			(part): Column<Row> => ({ key: part, title: part, value: (row) => row.value, part })
		);
		const { rows } = csvTable(parts, [{ name: 'A', value: hidden }], at);
		expect(rows[0]?.filter((cell) => typeof cell === 'number')).toEqual([1_050]);
	});

	it('gives both sides of a fraction and both ends of an interval', () => {
		const columns: Column<Row>[] = [
			{ key: 'f', title: 'Giường', value: (row) => row.value, part: 'fraction' }
		];
		const { header, rows } = csvTable(columns, [{ name: 'A', value: full }], at);
		expect(header.map((title) => title.replace(/ \[.*/, ''))).toEqual([
			'Giường, tử số',
			'Giường, mẫu số',
			'Giường, trạng thái'
		]);
		expect(rows).toEqual([[107, 100, 'live']]);
	});

	it('names the metric in each row where rows are of several metrics', () => {
		const rows = [
			{ name: 'A', value: full },
			{ name: 'B', value: measured(unitsOnDuty, { value: 3, asOf }) }
		];
		const { header, rows: cells } = csvTable([value], rows, at);
		expect(header).toEqual(['Công suất, chỉ số', 'Công suất', 'Công suất, trạng thái']);
		expect(cells.map(([metric, cell]) => [metric, cell])).toEqual([
			['hospitals.occupancy@1, ratio', 1.07],
			['ems.units-on-duty@1, units', 3]
		]);
	});

	it('gives an attribute with its unit', () => {
		const speed: Column<Row> = {
			key: 'speed',
			title: 'Tốc độ',
			attribute: (row) =>
				attributeOf(row, 'speedKmh', { entity: 'unit:1', unit: 'kilometres-per-hour', asOf })
		};
		const rows = [
			{ name: 'A', value: full, speedKmh: 42 },
			{ name: 'B', value: full }
		];
		expect(csvTable([speed], rows, at)).toMatchObject({
			header: ['Tốc độ [kilometres-per-hour]'],
			rows: [[42], [null]]
		});
	});
});
