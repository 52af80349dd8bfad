import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import { EXPORTER } from '../provenance/exporter.fixture.ts';
import type { Column } from '../table/column.ts';
import { csvTable } from '../table/csv-columns.ts';
import { tableFile } from './table-files.ts';

interface Row {
	readonly name: string;
	readonly value: MetricValue;
}
const asOf = '2026-11-23T07:13:52.000Z';
const nowMs = Date.parse('2026-11-23T07:14:00.000Z');
const name: Column<Row> = { key: 'name', title: '=Tên', text: (row) => row.name };
const parts = ['value', 'numerator', 'denominator', 'interval', 'fraction', 'remainder'] as const;
const columns: Column<Row>[] = [
	name,
	...parts.map((part) => ({ key: part, title: part, value: (row: Row) => row.value, part }))
];

async function made(format: 'csv' | 'xlsx', rows: readonly Row[], of = columns) {
	const table = csvTable(of, rows, { nowMs, locale: 'vi' });
	const file = await tableFile(
		format,
		{ name: 'Bệnh viện', title: 'Bảng', table },
		{ exporter: EXPORTER, locale: 'vi' }
	);
	return { name: file.name, bytes: new Uint8Array(await file.content.arrayBuffer()) };
}
async function csvOf(rows: readonly Row[]): Promise<string[][]> {
	const { bytes } = await made('csv', rows);
	return parse(Buffer.from(bytes), { bom: true });
}
async function sheetsOf(rows: readonly Row[]) {
	const { bytes } = await made('xlsx', rows);
	return (await readXlsx(bytes, { readStyles: true })).sheets;
}
const full = measured(occupancy, { value: 1.07, numerator: 107, denominator: 100, asOf });
/** 7 of 9: so few that even the whole is small. */
const hidden = measured(coverage, {
	value: 0.7777,
	numerator: 7,
	denominator: 9,
	interval: [0.4526, 0.9368],
	n: 9,
	asOf,
	missing: 'suppressed'
});

describe('a table as a file', () => {
	it('is named by us, in ASCII, with the minute of its cut-off in Hanoi', async () => {
		expect((await made('csv', [{ name: 'A', value: full }])).name).toBe(
			'benh-vien-20261123-1413.csv'
		);
		expect((await made('xlsx', [])).name).toBe('benh-vien-20261123-1414.xlsx');
	});

	it('is a CSV whose first record is the head and whose end says where it comes from', async () => {
		const records = await csvOf([{ name: '=1+1', value: full }]);
		expect(records[0]?.[0]).toBe("'=Tên");
		expect(records[1]?.slice(0, 2)).toEqual(["'=1+1", '1.07']);
		expect(records[2]?.join('')).toBe('');
		const lines = new Map(records.slice(3).map(([key = '', text = '']) => [key, text]));
		expect(lines.get('Người xuất')).toBe('Nguyễn Văn A (Lãnh đạo)');
		expect(lines.get('Chốt số (mới nhất)')).toBe('2026-11-23T14:13:52+07:00');
		expect(lines.get('Bộ lọc')).toBe('Bộ lọc: Ngoài công lập · Tìm: duc');
		expect(lines.get('Chỉ số')).toContain('hospitals.occupancy@1');
		expect(lines.get('Quy tắc ẩn hospitals.occupancy@1')).toContain('Không ẩn');
	});

	it('is a workbook of typed cells without a formula, with its provenance on the second sheet', async () => {
		const [data, about] = await sheetsOf([{ name: '=1+1', value: full }]);
		expect(data?.rows[1]?.slice(0, 2)).toEqual(['=1+1', 1.07]);
		expect(data?.rows[0]?.[0]).toBe('=Tên');
		expect(
			[...(data?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)
		).toEqual([]);
		expect(data?.freezePane).toMatchObject({ rows: 1 });
		expect(about?.name).toBe('Nguồn gốc');
		const lines = new Map(about?.rows.map(([key, text]) => [key, text]));
		expect(lines.get('Người xuất')).toBe('Nguyễn Văn A (Lãnh đạo)');
	});

	it('never contains a suppressed number, its parts or a small whole', async () => {
		const rows = [{ name: 'A', value: hidden }];
		const [, cells = []] = await csvOf(rows);
		expect(cells.filter((cell) => /\d/.test(cell))).toEqual([]);
		expect(cells).toContain('suppressed');
		const [data] = await sheetsOf(rows);
		expect(data?.rows[1]?.filter((cell) => typeof cell === 'number')).toEqual([]);
		const whole = new TextDecoder().decode((await made('csv', rows)).bytes);
		for (const trace of ['0.7777', '0.4526', '0.9368']) expect(whole).not.toContain(trace);
	});
});
