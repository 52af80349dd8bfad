import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '#server/platform/clickhouse/migrate.ts';
import { migrations } from '#server/platform/clickhouse/migrations.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { presentWaits, waitsByHalfHour } from './queries.ts';

/** 09:10 in Hanoi. */
const NOW = Date.parse('2026-11-23T02:10:00.000Z');
/** Type of each step and how many seconds before `NOW` it was; below zero it is still to come. */
type Steps = Readonly<Record<string, number>>;

let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

function eventsOf(steps: Steps) {
	return Object.entries(steps).map(([type, secondsAgo], index) => {
		const observedAt = new Date(NOW - secondsAgo * 1000).toISOString();
		const data = { facilityId: 'H01', ticketId: 'A1', serviceDate: '2026-11-23', type, observedAt };
		return {
			seq: index + 1,
			...anEvent({ stream: 'kiosk-tickets', key: `A1/${type}`, observedAt, data })
		};
	});
}

async function city() {
	const rows = await presentWaits(engine, { now: NOW });
	return rows.find(({ facilityId }) => facilityId === '');
}

const none = { median: null, p90: null, waitingNow: 0 };
test.each<[string, Steps, object]>([
	[
		'a call ends the wait even when the ticket left and was completed before it',
		{ completed: 390, abandoned: 380, called: 300, issued: 400 },
		{ median: 100, waitingNow: 0, withinTarget: 1, issuedToday: 1 }
	],
	[
		'leaving ends the wait even when the ticket was completed before that',
		{ issued: 400, completed: 350, transferred: 300 },
		{ median: 100, waitingNow: 0, withinTarget: 0, issuedToday: 1 }
	],
	[
		'who left before the issue neither waits nor has a known wait',
		{ issued: 400, abandoned: 401 },
		{ ...none, withinTarget: 0, issuedToday: 1 }
	],
	[
		'a swapped call is within the target',
		{ issued: 400, called: 403 },
		{ median: 3, withinTarget: 1 }
	],
	[
		'a call long before its issue is not within the target',
		{ issued: 400, called: 500 },
		{ ...none, withinTarget: 0, issuedToday: 1 }
	],
	[
		'a ticket issued by a clock that runs ahead does not wait yet',
		{ issued: -30 },
		{ ...none, issuedToday: 1 }
	],
	[
		'a ticket that was never issued counts nowhere',
		{ called: 300, completed: 200 },
		{ ...none, withinTarget: 0, issuedToday: 0 }
	]
])('%s', async (_, steps, expected) => {
	await engine.load('kiosk_tickets', eventsOf(steps));
	expect(await city()).toMatchObject(expected);
});

test('the half hour leaves out a ticket whose wait is not known', async () => {
	await engine.load('kiosk_tickets', eventsOf({ issued: 400, completed: 100 }));
	expect(await waitsByHalfHour(engine, { from: NOW - 3_600_000, now: NOW })).toEqual([]);
});

test('a database from before the narrow row keeps its waits, also when the change runs twice', async () => {
	await engine.command('DROP TABLE ioc.kiosk_waits_mv');
	await engine.command('DROP TABLE ioc.kiosk_waits');
	await engine.command('TRUNCATE TABLE ioc.migrations');
	await migrate(
		engine,
		migrations.filter(({ name }) => name < '0007')
	);
	await engine.load('kiosk_tickets', eventsOf({ issued: 400, called: 300, served: 290 }));
	await expect(city()).rejects.toThrow('issued_ms');
	for (let run = 0; run < 2; run += 1) {
		await engine.command("DELETE FROM ioc.migrations WHERE name = '0007_kiosk_waits.sql'");
		expect(await migrate(engine, migrations)).toContain('0007_kiosk_waits.sql');
		expect(await city()).toMatchObject({ median: 100, withinTarget: 1, issuedToday: 1 });
		expect(await engine.rows('SELECT toUInt8(sum(steps)) AS steps FROM ioc.kiosk_waits')).toEqual([
			{ steps: 3 }
		]);
	}
});
