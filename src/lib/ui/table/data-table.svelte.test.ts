import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import LocaleScope from '#lib/i18n/LocaleScope.svelte';
import { boarding } from '#lib/domains/hospitals/metrics.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import { EXPORTER } from '../provenance/exporter.fixture.ts';
import ExporterScope from '../provenance/ExporterScope.svelte';
import type { Column } from './column.ts';
import DataTable from './DataTable.svelte';

interface Row {
	readonly id: string;
	readonly name: string;
	readonly value: MetricValue;
}
const NOW = Date.parse('2026-11-23T07:14:00.000Z');
const persons = (value: number | null) =>
	measured(boarding, { value, asOf: '2026-11-23T07:13:52.000Z', scope: 'facility:H01' });
const columns: readonly Column<Row>[] = [
	{ key: 'name', title: 'Tên', text: (row) => row.name, sortKey: (row) => row.name },
	{ key: 'value', title: 'Số', value: (row) => row.value }
];
const rows: readonly Row[] = [
	{ id: 'a', name: 'Đan Phượng', value: persons(null) },
	{ id: 'b', name: 'Ba Vì', value: persons(3) }
];

function html(part: Record<string, unknown>, canExport = true): string {
	const component = DataTable as unknown as Component<Record<string, unknown>>;
	const props = {
		caption: 'Bảng',
		columns,
		rows,
		rowKey: (row: Row) => row.id,
		nowMs: NOW,
		...part
	};
	return canExport
		? render(ExporterScope, { props: { locale: 'vi', exporter: EXPORTER, component, props } }).body
		: render(LocaleScope, { props: { locale: 'vi', component, props } }).body;
}

describe('DataTable', () => {
	it('names its columns and rows for those who do not see it', () => {
		const markup = html({});
		expect(markup).toMatch(/<caption[^>]*>Bảng/);
		expect(markup.match(/scope="col"/g)).toHaveLength(2);
		expect(markup.match(/scope="row"/g)).toHaveLength(2);
	});

	it('says how it is sorted', () => {
		const markup = html({ order: { key: 'value', direction: 'descending' } });
		expect(markup).toContain('aria-sort="descending"');
		expect(markup).toContain('aria-sort="none"');
		expect(markup.indexOf('Ba Vì')).toBeLessThan(markup.indexOf('Đan Phượng'));
	});

	it('shows measured values with their metric, place and state', () => {
		const markup = html({});
		expect(markup.match(/data-metric="hospitals.boarding"/g)).toHaveLength(2);
		expect(markup).toMatch(/data-state="live"[^>]*>.*?3/s);
		expect(markup).toContain('data-missing="no-data"');
	});

	it('has one tab stop for all rows, on the selected one', () => {
		const markup = html({ onselect: () => undefined, selected: 'b' });
		expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
		expect(markup).toMatch(/tabindex="0"[^>]*aria-pressed="true"/);
	});

	it('says why it is empty, loading or failed', () => {
		expect(html({ rows: [] })).toContain('Chưa có dòng nào.');
		expect(html({ rows: [], status: 'loading' })).toContain('Đang tải…');
		expect(html({ rows: [], status: 'error' })).toContain('Tạm chưa xem được lịch sử.');
	});

	it('offers a file only when there is something in it', () => {
		expect(html({ csvName: 'bang' })).toContain('aria-label="Tải về: Bảng"');
		expect(html({ csvName: 'bang', rows: [] })).not.toContain('Tải về');
	});

	it('offers no file where nobody may take one, as on a wall', () => {
		expect(html({ csvName: 'bang' }, false)).not.toContain('Tải về');
	});
});
