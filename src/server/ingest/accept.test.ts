import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitPositions } from '#lib/domains/ems/contract.ts';
import { screeningVisits } from '#lib/domains/screening/contract.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { acceptItems } from './accept.ts';
import { createPersonKey } from './items/pseudonym.ts';
import { aPosition, aVisit, NOW, openTestCity, type TestCity } from './test-city.ts';

let city: TestCity;

beforeEach(() => {
	city = openTestCity();
});

afterEach(() => city.close());

function accept(items: readonly unknown[], stream: AnyStream = unitPositions) {
	return acceptItems(city.deps, { stream, source: { id: 'test' }, items, receivedAt: NOW });
}

function minutesFromNow(minutes: number): string {
	return new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
}

/** As the wire carries it: a field without value is not there. */
function sent(item: unknown): unknown {
	return JSON.parse(JSON.stringify(item));
}

describe('acceptItems', () => {
	it('keeps an item as an event with both clocks, its id and its subject', async () => {
		await accept([aPosition({ observedAt: '2026-03-02T07:59:58+07:00' })]);
		expect(city.events()).toEqual([
			{
				seq: 1,
				id: 'unit-positions/115-01@2026-03-02T00:59:58.000Z',
				stream: 'unit-positions',
				subject: 'unit:115-01',
				source: 'test',
				observedAt: '2026-03-02T00:59:58.000Z',
				receivedAt: NOW,
				flags: [],
				data: aPosition()
			}
		]);
	});

	it.each([
		[11, 'future_clock', 0],
		[9, null, 1],
		[4, null, 1],
		[-9, null, 1],
		[-11, null, 1],
		[-24 * 60 + 1, null, 1],
		[-24 * 60 - 1, 'too_old', 0]
	])('judges an event %i minutes from now', async (minutes, code, accepted) => {
		const answer = await accept([aPosition({ observedAt: minutesFromNow(minutes) })]);
		expect(answer.accepted).toBe(accepted);
		expect(answer.rejected[0]?.code ?? null).toBe(code);
	});

	it('marks what is plausible with reserve, in order and once', async () => {
		const answer = await accept([
			aPosition({ observedAt: minutesFromNow(9), latitude: 10 }),
			aPosition({ observedAt: minutesFromNow(-11), latitude: 10 }),
			aPosition()
		]);
		expect(answer).toMatchObject({ accepted: 3, flagged: 2 });
		expect(city.events().map(({ flags }) => flags)).toEqual([
			['clock_ahead', 'out_of_area'],
			['late', 'out_of_area'],
			[]
		]);
	});

	it('rejects the fix (0, 0) and a contradiction, keeps the first and says why', async () => {
		const items = [
			aPosition(),
			aPosition({ latitude: 0, longitude: 0 }),
			aPosition({ latitude: 21.03 })
		];
		const answer = await accept(items);
		expect(answer).toMatchObject({
			accepted: 1,
			rejected: [
				{ index: 1, code: 'null_island' },
				{ index: 2, code: 'contradiction' }
			]
		});
		expect(city.quarantine.list({ limit: 9 }).map(({ code }) => code)).toEqual([
			'contradiction',
			'null_island'
		]);
		expect(city.events()[0]?.data).toEqual(aPosition());
	});

	it.each([
		[{ latitude: undefined }, 'missing_field', 'latitude'],
		[{ latitude: '21' }, 'invalid_value', 'latitude'],
		[{ latitude: null }, 'invalid_value', 'latitude'],
		[{ observedAt: '2026-02-30T00:00:00Z' }, 'invalid_value', 'observedAt'],
		[{ observedAt: '2026-03-02T00:00:00' }, 'invalid_value', 'observedAt'],
		[{ observedAt: 1772413200 }, 'invalid_value', 'observedAt'],
		[{ unitId: '../../etc' }, 'invalid_value', 'unitId'],
		[{ constructor: 1 }, 'unknown_field', 'constructor'],
		[{ toString: 1 }, 'unknown_field', 'toString'],
		[{ speedKmh: 301 }, 'invalid_value', 'speedKmh']
	])('rejects %j as %s and names the field', async (change, code, field) => {
		const [rejection] = (await accept([sent(aPosition(change))])).rejected;
		expect(rejection?.code).toBe(code);
		expect(rejection?.message).toContain(field);
	});

	it('counts a citizen number and its keyed hash as the same content', async () => {
		await accept([aVisit()], screeningVisits);
		const { citizenId, ...rest } = aVisit();
		const personKeyOf = createPersonKey('a key of the test city, 32 letters or more');
		const personKey = personKeyOf(String(citizenId));
		expect(personKey).toMatch(/^[0-9a-f]{32}$/);
		const again = await accept([{ ...rest, personKey }], screeningVisits);
		expect(again).toMatchObject({ accepted: 0, duplicate: 1 });
	});

	it('ends in the same set for any order and any repetition (P2-7)', async () => {
		const items = Array.from({ length: 12 }, (_, n) =>
			aPosition({ unitId: `115-${String(n % 3)}`, observedAt: minutesFromNow(-n) })
		);
		const shuffles = fc.shuffledSubarray([...items, ...items, ...items], { minLength: 36 });
		await accept(items);
		const before = city.events();
		await fc.assert(
			fc.asyncProperty(shuffles, async (shuffled) => {
				const parts = [shuffled.slice(0, 9), shuffled.slice(9, 20), shuffled.slice(20)];
				const answers = await Promise.all(parts.map((part) => accept(part)));
				expect(answers.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(36);
				expect(city.events()).toEqual(before);
			}),
			{ numRuns: 25 }
		);
	});

	it('appends nothing for any value that is not an item', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async (items) => {
				const { accepted, duplicate, rejected } = await accept(items);
				expect([accepted, duplicate, rejected.length]).toEqual([0, 0, items.length]);
			}),
			{ numRuns: 200 }
		);
		expect(city.journal.lastSeq()).toBe(0);
	});
});
