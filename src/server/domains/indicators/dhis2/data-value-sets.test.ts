import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { INDICATOR_STREAM } from '#lib/domains/indicators/measure.ts';
import { callOf } from '#server/ingest/doors/web-call.ts';
import { KEY, NARROW_KEY } from '#server/ingest/test-city.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import {
	openValueCity,
	type ValueCity
} from '../../../../../tests/fixtures/indicator-values/value-city.ts';
import type { Since } from '../cells.ts';
import { placeTotals } from '../queries.ts';
import type { ImportSummary } from './data-value-sets.ts';

const NOW = Date.parse('2026-11-23T03:00:00.000Z');
const SINCE: Since = {
	...{ day: '2026-10-01', week: '2026-10-01', month: '2025-01-01' },
	...{ quarter: '2025-01-01', year: '2020-01-01' }
};
const VISITS = { dataElement: 'hospital-visits', period: '20261122', orgUnit: 'H01' };
const NUM = { ...VISITS, dataElement: 'e-prescriptions.num', value: '90' };
const DEN = { ...VISITS, dataElement: 'e-prescriptions.den', value: '100' };

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

async function take(
	dataValues: readonly object[],
	{ query = '', set = {} }: { query?: string; set?: object } = {}
): Promise<ImportSummary> {
	const answer = await city.dataValueSets({
		body: { ...set, dataValues },
		query: new URLSearchParams(query),
		receivedAt: new Date(city.clockMs).toISOString(),
		accept: (items) =>
			city.city.ingest.ofHouse({ stream: INDICATOR_STREAM, sourceId: 'dhis2', items })
	});
	if ('problem' in answer) throw new Error(answer.problem);
	return answer;
}

async function figures() {
	await city.settled();
	return placeTotals(engine, { since: SINCE });
}

describe('a DHIS2 data value set (events-and-standards.md §1.8)', () => {
	test('imports, updates and deletes; an explicit 0 is a value and an empty text takes one away', async () => {
		expect(await take([{ ...VISITS, value: '12' }, NUM, DEN])).toEqual({
			responseType: 'ImportSummary',
			status: 'SUCCESS',
			importCount: { imported: 3, updated: 0, ignored: 0, deleted: 0 },
			conflicts: []
		});
		city.clockMs += 1_000;
		const zero = await take([
			{ ...VISITS, value: '0' },
			{ ...NUM, deleted: true },
			{ ...DEN, value: '' }
		]);
		expect(zero.importCount).toEqual({ imported: 0, updated: 1, ignored: 0, deleted: 2 });
		expect(await figures()).toMatchObject([
			{ code: 'e-prescriptions', numerator: null },
			{ code: 'hospital-visits', numerator: 0 }
		]);
	});

	test('fills in period and place of the set, and the default combo is no option', async () => {
		const summary = await take(
			[
				{ dataElement: 'hospital-visits', value: 7, categoryOptionCombo: 'HllvX50cXC0' },
				{ dataElement: 'cashless-share.num', value: '3', categoryOptionCombo: 'pos' },
				{ dataElement: 'cashless-share.den', value: '9', categoryOptionCombo: 'pos' }
			],
			{ set: { period: '20261122', orgUnit: 'H01', dataSet: 'x', completeDate: '2026-11-23' } }
		);
		expect(summary.importCount.imported).toBe(3);
		expect(city.values().map(({ data }) => (data as IndicatorValue).disaggregation)).toEqual([
			undefined,
			'channel=pos'
		]);
	});

	test('the same call again counts as ignored and changes nothing, with and without lastUpdated', async () => {
		const timed = {
			...VISITS,
			orgUnit: 'H02',
			value: '5',
			lastUpdated: '2026-11-23T09:00:00.000+0700'
		};
		await take([{ ...VISITS, value: '12' }, timed]);
		city.clockMs += 60_000;
		const again = await take([{ ...VISITS, value: '12' }, timed]);
		expect(again).toMatchObject({ status: 'SUCCESS', importCount: { imported: 0, ignored: 2 } });
		expect(city.values()).toHaveLength(2);
	});

	test('the newest lastUpdated wins in any order of arrival, tombstones included', async () => {
		const words = [
			{ value: '1', lastUpdated: '2026-11-23T00:00:00Z' },
			{ value: '2', lastUpdated: '2026-11-23T01:00:00Z' },
			{ deleted: true, lastUpdated: '2026-11-23T02:00:00Z' },
			{ value: '2', lastUpdated: '2026-11-23T02:30:00Z' }
		].map((word) => ({ ...VISITS, ...word }));
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(words, { minLength: 4 }), async (order) => {
				await engine.clear();
				await city.close();
				city = openValueCity(engine, NOW);
				for (const word of order) await take([word]);
				expect(await figures()).toMatchObject([{ numerator: 2 }]);
			}),
			{ numRuns: 12 }
		);
	});

	test('an unknown place, element, option or number is a conflict, and the rest is imported', async () => {
		const summary = await take([
			{ ...VISITS, value: '12' },
			{ ...VISITS, orgUnit: 'H99', value: '1' },
			{ ...VISITS, orgUnit: '00118', value: '1' },
			{ ...VISITS, dataElement: 'happiness', value: '1' },
			{ ...VISITS, categoryOptionCombo: 'channel=pos', value: '1' },
			{ ...VISITS, period: '202611', value: '1' },
			{ ...VISITS, orgUnit: 'H03', value: 'many' },
			{ ...NUM, orgUnit: 'H02' },
			{ ...VISITS, attributeOptionCombo: 'x', value: '1' }
		]);
		expect(summary).toMatchObject({ status: 'WARNING', importCount: { imported: 1, ignored: 8 } });
		expect(summary.conflicts).toContainEqual({
			object: 'H99',
			value: 'Organisation unit not found.'
		});
		expect(summary.conflicts).toHaveLength(8);
		expect(city.values()).toHaveLength(1);
		expect((await take([{ ...VISITS, orgUnit: 'H99', value: '1' }])).status).toBe('ERROR');
	});

	test('a dry run writes nothing, and the strategy DELETE takes everything away', async () => {
		expect(
			(await take([{ ...VISITS, value: '12' }], { query: 'dryRun=true' })).importCount
		).toMatchObject({
			imported: 1
		});
		expect(city.values()).toEqual([]);
		await take([{ ...VISITS, value: '12' }]);
		city.clockMs += 1_000;
		const gone = await take([{ ...VISITS, value: '12' }], { query: 'importStrategy=DELETE' });
		expect(gone.importCount.deleted).toBe(1);
	});

	test('the counts add up to the values of the call, whatever it holds', async () => {
		const part = fc.record(
			{
				dataElement: fc.constantFrom(
					'hospital-visits',
					'e-prescriptions.num',
					'e-prescriptions.den',
					'x'
				),
				period: fc.constantFrom('20261122', '20261121', '2026', ''),
				orgUnit: fc.constantFrom('H01', 'H02', 'H99', '00118'),
				value: fc.constantFrom('1', '0', '', 'x', '-1', '1e400'),
				deleted: fc.boolean(),
				lastUpdated: fc.constantFrom('2026-11-23T01:00:00', 'yesterday', '2027-01-01T00:00:00Z')
			},
			{ requiredKeys: ['dataElement', 'orgUnit', 'value'] }
		);
		await fc.assert(
			fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (values) => {
				const set = values.map((value) => ({
					...value,
					period: value.period === '' ? undefined : value.period
				}));
				const { importCount } = await take(set);
				expect(Object.values(importCount).reduce((sum, count) => sum + count, 0)).toBe(
					values.length
				);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the door', () => {
	async function post(
		body: BodyInit,
		{ key = KEY, type = 'application/json' }: { key?: string; type?: string } = {}
	) {
		const answer = await city.city.ingest.envelope(
			callOf(
				new Request('http://localhost/api/indicators/dhis2', {
					method: 'POST',
					headers: { authorization: `Bearer ${key}`, 'content-type': type },
					body
				})
			),
			{
				stream: INDICATOR_STREAM,
				take: async (call) => {
					const taken = await city.dataValueSets(call);
					return 'problem' in taken ? taken : { status: 200, body: taken };
				}
			}
		);
		return { status: answer.status, body: JSON.parse(answer.body) as Record<string, unknown> };
	}
	const good = JSON.stringify({ dataValues: [{ ...VISITS, value: '1' }] });

	test('takes a set under the name of the source', async () => {
		expect(await post(good)).toMatchObject({ status: 200, body: { status: 'SUCCESS' } });
		expect(city.values()).toMatchObject([{ source: 'test', data: { numerator: 1 } }]);
	});

	test.each<[number, string, Parameters<typeof post>]>([
		[401, 'unknown_key', [good, { key: 'ioc_nobody' }]],
		[403, 'out_of_scope', [good, { key: NARROW_KEY }]],
		[413, 'body_too_large', [`${good}${' '.repeat(1_000_001)}`]],
		[415, 'unsupported_media_type', [good, { type: 'text/csv' }]],
		[415, 'unsupported_media_type', [good, { type: 'application/x-ndjson' }]],
		[422, 'unreadable_body', ['{']],
		[422, 'unreadable_body', ['{"dataValues":[]}']],
		[422, 'unreadable_body', ['[]']]
	])('answers %i %s and changes nothing', async (status, code, [body, options]) => {
		expect(await post(body, options)).toMatchObject({ status, body: { code } });
		expect(city.values()).toEqual([]);
	});
});
