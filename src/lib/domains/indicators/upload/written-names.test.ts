import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureNamed, measures } from '../measure-list.ts';
import { periodAt, PERIOD_KINDS } from '../period.ts';
import { columnNamed, UPLOAD_COLUMNS } from './upload-column.ts';
import {
	writtenMeasure,
	writtenOption,
	writtenPeriod,
	writtenPlace,
	writtenTruth
} from './written-names.ts';

test('heads are known in both languages, whatever their case, accents and remarks', () => {
	const heads = [
		'Chỉ số',
		'KỲ BÁO CÁO',
		'don_vi',
		'Phân tổ (nếu có)',
		'tử số',
		'MẪU SỐ',
		'Giá trị'
	];
	expect([...heads, 'Xóa', 'Ghi chú'].map(columnNamed)).toEqual(UPLOAD_COLUMNS);
	expect(['Indicator', 'period', 'orgUnit', 'Numerator [n]', 'DELETED'].map(columnNamed)).toEqual([
		...['indicator', 'period', 'orgUnit', 'numerator', 'deleted']
	]);
	expect(['', 'họ tên', 'constructor', '__proto__'].map(columnNamed)).toEqual([
		...[null, null, null, null]
	]);
});

test('a period of DHIS2 stays as it is, and dates as offices write them become one', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...PERIOD_KINDS),
			fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2090, 0, 1) }),
			(kind, at) => {
				const { text } = periodAt(kind, at);
				expect(writtenPeriod(` ${text} `)).toBe(text);
			}
		)
	);
	expect(
		['22/11/2026', '2026-11-22', '11/2026', '2026-11', 'Q4/2026', '2026-Q4', '2026-W07'].map(
			writtenPeriod
		)
	).toEqual(['20261122', '20261122', '202611', '202611', '2026Q4', '2026Q4', '2026W7']);
});

test('measures are known by code, by id and by a name that no other has', () => {
	for (const measure of measures) {
		expect(writtenMeasure(measure.code.toUpperCase())).toBe(measure);
		expect(writtenMeasure(measure.metric.id)).toBe(measure);
	}
	expect(writtenMeasure('Đơn thuốc điện tử được nhận')?.code).toBe('e-prescriptions');
	expect(writtenMeasure('constructor')).toBeUndefined();
});

test('zeros that a spreadsheet dropped come back, for wards alone', () => {
	const ofWards = measureNamed('hypertension-cascade');
	const ofHospitals = measureNamed('e-prescriptions');
	expect(writtenPlace('118', ofWards)).toBe('00118');
	expect(writtenPlace('h01', ofHospitals)).toBe('H01');
	expect(writtenPlace('118', ofHospitals)).toBe('118');
	expect(writtenPlace('Thành phố', measureNamed('prevention-programmes'))).toBe('city');
});

test('options are known by code and name, and what is unknown is handed on to be refused', () => {
	const cashless = measureNamed('cashless-share');
	for (const text of ['channel=pos', 'POS', 'máy pos'])
		expect(writtenOption(text, cashless)).toBe('channel=pos');
	expect(writtenOption('', cashless)).toBeUndefined();
	expect(writtenOption('tiền mặt', cashless)).toBe('tiền mặt');
});

test('a mark for deleting is a yes, a no or an error, never a guess', () => {
	expect(['x', 'Có', 'TRUE', '1', 'xóa'].map(writtenTruth)).toEqual([true, true, true, true, true]);
	expect(['', 'không', 'false', '0'].map(writtenTruth)).toEqual([false, false, false, false]);
	expect(['có thể', '2', '?!x y'].map(writtenTruth)).toEqual([null, null, null]);
});
