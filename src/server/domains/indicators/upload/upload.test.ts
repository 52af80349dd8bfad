import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import {
	LEADER,
	OFFICER,
	openValueCity,
	type ValueCity
} from '../../../../../tests/fixtures/indicator-values/value-city.ts';
import type { Since } from '../cells.ts';
import { placeTotals } from '../queries.ts';
import type { Uploader } from './file-preview.ts';

const NOW = Date.parse('2026-11-23T03:00:00.000Z');
const HOUR = 3_600_000;
const SINCE: Since = {
	day: '2026-10-01',
	week: '2026-10-01',
	month: '2025-01-01',
	quarter: '2025-01-01',
	year: '2020-01-01'
};
const HEAD = 'Chỉ số;Kỳ;Đơn vị;Phân tổ;Tử số;Mẫu số;Xóa;Ghi chú';

let engine: TestEngine;
let city: ValueCity;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => {
	city = openValueCity(engine, NOW);
});
afterEach(async () => {
	await city.close();
	await engine.clear();
});

function file(...rows: readonly string[]): Buffer {
	return Buffer.from([HEAD, ...rows].join('\r\n'));
}

const prescription = {
	indicator: 'e-prescriptions',
	period: '20261122',
	orgUnit: 'H01',
	numerator: 90,
	denominator: 100,
	observedAt: '2026-11-22T18:00:00.000Z'
};

async function confirm(bytes: Buffer, uploader: Uploader = LEADER) {
	const { fileHash, fingerprint } = await city.upload.preview(bytes, uploader);
	return city.upload.confirm(bytes, uploader, { fileHash, fingerprint });
}

async function figures(knownAt?: number) {
	await city.settled();
	return placeTotals(engine, { since: SINCE, ...(knownAt !== undefined && { knownAt }) });
}

describe('a preview (issue 3, item 5)', () => {
	test('tells new, changed, unchanged, deleted and refused rows apart, and writes nothing', async () => {
		await city.send(
			prescription,
			{ ...prescription, orgUnit: 'H02' },
			{ ...prescription, orgUnit: 'H03' }
		);
		const before = city.values();
		const bytes = file(
			'e-prescriptions;20261122;H01;;95;100;;sửa',
			'e-prescriptions;20261122;H02;;90;100;;',
			'e-prescriptions;20261122;H03;;;;x;',
			'e-prescriptions;20261121;H01;;1.095;2.000;;',
			'e-prescriptions;20261120;H99;;1;2;;',
			'cashless-share;20261122;H01;Máy POS;5;10;;',
			'e-prescriptions;20261119;H01;;mười;100;;'
		);
		const preview = await city.upload.preview(bytes, LEADER);
		expect(preview.counts).toEqual({ new: 2, changed: 1, deleted: 1, unchanged: 1, error: 2 });
		expect(preview.rows.map(({ row, kind }) => `${String(row)} ${kind}`)).toEqual([
			...['2 changed', '3 unchanged', '4 deleted', '5 new', '6 error', '7 new', '8 error']
		]);
		expect(preview.rows[0]).toMatchObject({ before: { numerator: 90 }, after: { numerator: 95 } });
		expect(preview.rows[3]?.after).toMatchObject({ numerator: 1095, denominator: 2000 });
		expect(preview.rows[4]?.errors).toMatchObject([{ code: 'unknown_place', cell: 'C6' }]);
		expect(preview.rows[5]).toMatchObject({ disaggregation: 'channel=pos' });
		expect(preview.rows[6]?.errors).toMatchObject([
			{ code: 'not_a_number', cell: 'E8', text: 'mười' }
		]);
		expect(preview.rows[6]?.cells).toContain('mười');
		expect(city.values()).toEqual(before);
		expect(city.city.quarantine.list({ limit: 9 })).toEqual([]);
	});

	test('two rows of the same cell are both refused and name each other', async () => {
		const preview = await city.upload.preview(
			file('e-prescriptions;20261122;H01;;9;10;;', 'e-prescriptions;22/11/2026;h01;;8;10;;'),
			LEADER
		);
		expect(preview.rows.map(({ errors }) => errors[0])).toMatchObject([
			{ code: 'repeated_cell', text: '3' },
			{ code: 'repeated_cell', text: '2' }
		]);
	});

	test('a share above 100 % is taken with a mark, never clipped (P3-4)', async () => {
		const preview = await city.upload.preview(
			file('e-prescriptions;20261122;H01;;103;100;;'),
			LEADER
		);
		expect(preview.rows[0]).toMatchObject({ kind: 'new', isAboveWhole: true });
	});

	test('an officer writes values of the own ward alone', async () => {
		const bytes = file(
			'hypertension-cascade;2026Q3;118;step=screened;80;100;;',
			'hypertension-cascade;2026Q3;00145;step=screened;80;100;;',
			'e-prescriptions;20261122;H01;;9;10;;'
		);
		const { rows } = await city.upload.preview(bytes, OFFICER);
		expect(rows.map(({ kind, errors }) => errors[0]?.code ?? kind)).toEqual([
			...['new', 'not_your_place', 'not_your_place']
		]);
		expect(rows[0]?.orgUnit).toBe('00118');
		await confirm(bytes, OFFICER);
		expect(city.values().map(({ subject, source }) => `${source} ${subject}`)).toEqual([
			'upload:canbo indicator:hypertension-cascade@00118'
		]);
	});

	test('what stands below ten persons is hidden from whoever may not read it (C16)', async () => {
		await city.send({
			indicator: 'hypertension-cascade',
			period: '2026Q3',
			orgUnit: '00118',
			disaggregation: 'step=screened',
			numerator: 7,
			denominator: 100,
			observedAt: '2026-11-22T18:00:00.000Z'
		});
		const bytes = file('hypertension-cascade;2026Q3;00118;step=screened;20;100;;');
		expect((await city.upload.preview(bytes, LEADER)).rows[0]?.before).toBe('hidden');
		expect((await city.upload.preview(bytes, OFFICER)).rows[0]?.before).toMatchObject({
			numerator: 7
		});
	});
});

describe('a confirmation', () => {
	test('writes what the preview showed under the name of the account, and the same file again changes nothing', async () => {
		const bytes = file(
			'e-prescriptions;20261122;H01;;90;100;;',
			'e-prescriptions;20261122;H02;;0;100;;',
			'e-prescriptions;20261122;H99;;1;2;;'
		);
		const answer = await confirm(bytes);
		expect(answer).toMatchObject({
			kind: 'written',
			receipt: { accepted: 2, duplicate: 0, rejected: [] }
		});
		expect(
			city.values().map(({ source, data }) => [source, (data as IndicatorValue).numerator])
		).toEqual([
			['upload:lanhdao', 90],
			['upload:lanhdao', 0]
		]);
		const again = await city.upload.preview(bytes, LEADER);
		expect(again.counts).toMatchObject({ unchanged: 2, error: 1, new: 0, changed: 0 });
		await confirm(bytes);
		expect(city.values()).toHaveLength(2);
	});

	test('of another file than the one shown writes nothing and shows the new preview', async () => {
		const shown = await city.upload.preview(file('e-prescriptions;20261122;H01;;1;100;;'), LEADER);
		const answer = await city.upload.confirm(
			file('e-prescriptions;20261122;H01;;2;100;;'),
			LEADER,
			shown
		);
		expect(answer).toMatchObject({ kind: 'moved', preview: { counts: { new: 1 } } });
		expect(city.values()).toEqual([]);
	});

	test('after somebody else changed a value writes nothing and shows what stands now', async () => {
		const bytes = file('e-prescriptions;20261122;H01;;95;100;;');
		const shown = await city.upload.preview(bytes, LEADER);
		await city.send(prescription);
		const answer = await city.upload.confirm(bytes, LEADER, shown);
		expect(answer).toMatchObject({
			kind: 'moved',
			preview: { rows: [{ kind: 'changed', before: { numerator: 90 } }] }
		});
		expect(city.values()).toHaveLength(1);
		if (answer.kind !== 'moved') throw new Error('nothing moved');
		await city.upload.confirm(bytes, LEADER, answer.preview);
		expect(await figures()).toMatchObject([{ place: 'H01', numerator: 95 }]);
	});

	test('of two confirmations of one preview only the first writes', async () => {
		const bytes = file('e-prescriptions;20261122;H01;;95;100;;');
		const shown = await city.upload.preview(bytes, LEADER);
		const answers = await Promise.all([1, 2].map(() => city.upload.confirm(bytes, LEADER, shown)));
		expect(answers.map(({ kind }) => kind)).toEqual(['written', 'moved']);
		expect(city.values()).toHaveLength(1);
	});

	test('wins over the earlier word, a tombstone takes it away, and what was known then stays readable (F86, F87)', async () => {
		await city.send(prescription);
		city.clockMs += HOUR;
		const sentAt = city.clockMs - HOUR / 2;
		await confirm(file('e-prescriptions;20261122;H01;;95;100;;'));
		city.clockMs += HOUR;
		const correctedAt = city.clockMs - HOUR / 2;
		await confirm(file('e-prescriptions;20261122;H01;;;;có;'));
		expect(await figures(sentAt)).toMatchObject([{ numerator: 90 }]);
		expect(await figures(correctedAt)).toMatchObject([{ numerator: 95, firstNumerator: 90 }]);
		expect(await figures()).toMatchObject([{ numerator: null, firstNumerator: 90 }]);
		const again = await city.upload.preview(file('e-prescriptions;20261122;H01;;96;100;;'), LEADER);
		expect(again.rows[0]).toMatchObject({ kind: 'new', before: null });
	});

	test('refuses a row over which a source has stated something newer than now', async () => {
		await city.send({ ...prescription, observedAt: new Date(NOW + 60_000).toISOString() });
		const preview = await city.upload.preview(
			file('e-prescriptions;20261122;H01;;95;100;;'),
			LEADER
		);
		expect(preview.rows[0]?.errors).toMatchObject([{ code: 'newer_value', cell: '2' }]);
	});
});
