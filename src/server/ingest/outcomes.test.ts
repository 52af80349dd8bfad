import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitPositions } from '#lib/domains/ems/contract.ts';
import { feedOutcomes, type FeedOutcome } from '#lib/domains/interop/contract.ts';
import { JournalUnavailable } from '#server/platform/journal/journal.ts';
import { acceptItems } from './accept.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { aPosition, KEY, NOW, openTestCity, serve, type TestCity } from './test-city.ts';

let city: TestCity;
let outcomes: Outcomes;
let nowMs = Date.parse(NOW);

beforeEach(() => {
	nowMs = Date.parse(NOW);
	city = openTestCity();
	outcomes = createOutcomes({ journal: city.journal, now: () => nowMs });
});

afterEach(() => city.close());

function accept(items: readonly unknown[]) {
	return acceptItems(
		{ ...city.deps, outcomes },
		{ stream: unitPositions, source: { id: 'test' }, items, receivedAt: NOW }
	);
}

function written(): FeedOutcome[] {
	return city
		.events()
		.filter(({ stream }) => stream === feedOutcomes.name)
		.map(({ data }) => data as FeedOutcome);
}

describe('outcomes of the doors (F84)', () => {
	it('are one event a feed for all calls since the last, with reasons and fields', async () => {
		await accept([aPosition(), aPosition(), aPosition({ latitude: 'x', speedMps: 3 })]);
		await accept([aPosition({ latitude: 0, longitude: 0 }), aPosition({ speedKmh: 999 }), 7]);
		nowMs += 60_000;
		await outcomes.flush();
		expect(written()).toEqual([
			{
				feedSource: 'test',
				feedStream: 'unit-positions',
				startAt: NOW,
				observedAt: new Date(nowMs).toISOString(),
				accepted: 1,
				duplicate: 1,
				rejected: 4,
				quarantined: 4,
				schemaRejected: 2,
				replayed: 0,
				codes: { unknown_field: 1, null_island: 1, invalid_value: 1, not_an_object: 1 },
				fields: { speedMps: 1, speedKmh: 1 }
			}
		]);
		expect(feedOutcomes.schema.safeParse(written()[0]).success).toBe(true);
	});

	it('are not written when nothing came, and never twice', async () => {
		await outcomes.flush();
		await accept([aPosition()]);
		await Promise.all([outcomes.flush(), outcomes.flush()]);
		await outcomes.flush();
		expect(written()).toHaveLength(1);
	});

	it('forget nothing while the journal is away', async () => {
		const answers = [new JournalUnavailable('of the test.'), null];
		const shaky = createOutcomes({
			now: () => nowMs,
			journal: {
				append: (events) => {
					const error = answers.shift() ?? null;
					return error === null ? city.journal.append(events) : Promise.reject(error);
				}
			}
		});
		shaky.count('a', 'unit-positions', { accepted: 2, duplicate: 0, rejected: 0 });
		nowMs += 60_000;
		await expect(shaky.flush()).rejects.toThrow(JournalUnavailable);
		shaky.count('a', 'unit-positions', { accepted: 3, duplicate: 0, rejected: 0 });
		nowMs += 60_000;
		await shaky.flush();
		expect(written()).toMatchObject([{ accepted: 5, startAt: NOW }]);
	});

	it('tell a bounded number of field names apart, whatever a source sends', async () => {
		for (let n = 0; n < 200; n += 1) await accept([aPosition({ [`field${String(n)}`]: 1 })]);
		await outcomes.flush();
		const names = Object.keys(written()[0]?.fields ?? {});
		expect(names.length).toBeLessThanOrEqual(41);
		expect(names).toContain('?');
	});

	it('are no stream that an outside key may send, not even one for everything', async () => {
		const { server, origin } = await serve(city.ingest);
		const answer = await fetch(`${origin}/api/ingest/${feedOutcomes.name}`, {
			method: 'POST',
			headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
			body: '[]'
		});
		server.close();
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({ code: 'unknown_stream' });
	});
});
