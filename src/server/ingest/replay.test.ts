import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitPositions } from '#lib/domains/ems/contract.ts';
import type { MappingStep } from '#lib/domains/interop/mapping.ts';
import { screeningVisits } from '#lib/domains/screening/contract.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import { acceptItems } from './accept.ts';
import { createOutcomes } from './outcomes.ts';
import { reasonGroups } from './replay-reason.ts';
import { createReplay, ReplayRefused, type Replay, type ReplayRecord } from './replay.ts';
import { aPosition, aVisit, NOW, openTestCity, type TestCity } from './test-city.ts';

/** Two days after the items arrived, when their stream would take them no more. */
const LATER = Date.parse(NOW) + 2 * DAY_MS;
const feed = { sourceId: 'gps-vendor', stream: 'unit-positions' };
const group = { ...feed, reason: 'unknown_field speedMps' };
const person = { userId: 'u1', displayName: 'Điều phối viên' };
const rename: MappingStep[] = [{ op: 'rename', field: 'speedMps', to: 'speedKmh', factor: 3.6 }];

let city: TestCity;
let replay: Replay;
let records: ReplayRecord[];

beforeEach(() => {
	city = openTestCity();
	records = [];
	replay = createReplay({
		...city.deps,
		quarantine: city.quarantine,
		outcomes: createOutcomes({ journal: city.journal, now: () => LATER }),
		now: () => LATER,
		record: (record) => {
			records.push(record);
			return Promise.resolve();
		}
	});
});

afterEach(() => city.close());

async function refuse(items: readonly unknown[], stream: AnyStream = unitPositions) {
	const answer = await acceptItems(city.deps, {
		stream,
		source: { id: feed.sourceId },
		items,
		receivedAt: NOW
	});
	expect(answer.accepted).toBe(0);
}

function position(n: number, change: Readonly<Record<string, unknown>> = {}) {
	return aPosition({ unitId: `115-${String(n)}`, speedMps: 10, ...change });
}

describe('replay of refused items after a mapping (F85)', () => {
	it('previews without changing anything, then brings the items in with their source and a mark', async () => {
		await refuse([position(1), position(2, { speedMps: 500 }), position(3)]);
		const seen = await replay.preview(group, rename);
		expect(seen).toMatchObject({ items: 3, acceptable: 2, withheld: 0 });
		expect(seen.remaining).toMatchObject([{ items: 1, message: /speedKmh/ }]);
		expect(seen.rows.map(({ after }) => after.item['speedKmh'])).toEqual([36, 1800, 36]);
		expect(city.events()).toEqual([]);

		const counts = await replay.run(group, rename, person);
		expect(counts).toEqual({ accepted: 2, duplicate: 0, refused: 1, withheld: 0 });
		expect(city.events()).toMatchObject([
			{
				source: 'gps-vendor',
				subject: 'unit:115-3',
				observedAt: '2026-03-02T00:59:58.000Z',
				receivedAt: new Date(LATER).toISOString(),
				flags: ['replayed'],
				data: { speedKmh: 36 }
			},
			{ subject: 'unit:115-1', flags: ['replayed'] }
		]);
		expect(records).toMatchObject([{ ...group, accepted: 2, refused: 1, by: person }]);
	});

	it('adds nothing when it is repeated, or when the source sends again afterwards', async () => {
		await refuse([position(1), position(2)]);
		await replay.run(group, rename, person);
		expect(await replay.run(group, rename, person)).toMatchObject({ accepted: 0, duplicate: 0 });
		const again = await acceptItems(city.deps, {
			stream: unitPositions,
			source: { id: feed.sourceId },
			items: [aPosition({ unitId: '115-1', speedKmh: 36 })],
			receivedAt: NOW
		});
		expect(again).toMatchObject({ accepted: 0, duplicate: 1 });
		expect(city.events()).toHaveLength(2);
	});

	it('deletes nothing and notes on every item who replayed it and what came of it', async () => {
		await refuse([position(1), position(2, { speedMps: 500 })]);
		await replay.run(group, rename, person);
		const mark = { at: new Date(LATER).toISOString(), by: person.displayName };
		expect(city.quarantine.list({ limit: 9 }).map((item) => item.replay)).toEqual([
			{ ...mark, result: 'refused', code: 'invalid_value' },
			{ ...mark, result: 'accepted' }
		]);
		expect(await reasonGroups(city.quarantine, feed)).toMatchObject([
			{ reason: group.reason, code: 'unknown_field', fields: ['speedMps'], items: 2, replayed: 1 }
		]);
	});

	it('says honestly which items must be sent again, because a value was not kept', async () => {
		await refuse([position(1, { speedMps: 'mười' }), position(2)]);
		expect(await replay.preview(group, rename)).toMatchObject({ acceptable: 1, withheld: 1 });
		expect(await replay.run(group, rename, person)).toMatchObject({ accepted: 1, withheld: 1 });
		const dropped = await replay.run(group, [{ op: 'drop', field: 'speedMps' }], person);
		expect(dropped).toMatchObject({ accepted: 1, withheld: 0 });
	});

	it('cannot replay a person whose number was never stored', async () => {
		await refuse([aVisit({ extra: 1 })], screeningVisits);
		const visits = {
			sourceId: feed.sourceId,
			stream: 'screening-visits',
			reason: 'unknown_field extra'
		};
		const steps: MappingStep[] = [{ op: 'drop', field: 'extra' }];
		const seen = await replay.preview(visits, steps);
		expect(seen).toMatchObject({ acceptable: 0, withheld: 1 });
		expect(seen.rows[0]?.after.withheld).toEqual(['citizenId']);
		expect(await replay.run(visits, steps, person)).toMatchObject({ accepted: 0, withheld: 1 });
		expect(city.events()).toEqual([]);
	});

	it('is done by one person at a time', async () => {
		await refuse([position(1)]);
		const first = replay.run(group, rename, person);
		await expect(replay.run(group, rename, person)).rejects.toThrow(ReplayRefused);
		expect(await first).toMatchObject({ accepted: 1 });
	});

	it('walks through more items than one step, and leaves other feeds alone', async () => {
		const many = Array.from({ length: 450 }, (_, n) => position(n));
		await refuse(many);
		await refuse(many.map((item) => ({ ...item, observedAt: '2026-03-02T00:58:00.000Z' })));
		await refuse([position(9, { driver: 'x' })]);
		expect(await replay.run(group, rename, person)).toMatchObject({ accepted: 900 });
		expect(await reasonGroups(city.quarantine, { ...feed, sourceId: 'other' })).toEqual([]);
		expect(await reasonGroups(city.quarantine, feed)).toMatchObject([
			{ items: 900, replayed: 900 },
			{ reason: 'unknown_field driver speedMps', items: 1, replayed: 0 }
		]);
	});
});
