/** The simulator against the real door and journal: what it tells is taken whole, and telling it again changes nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { KEY, openTestCity, serve, type TestCity } from '#server/ingest/test-city.ts';
import { loadCity } from '../../src/simulator/city/seed-tables.ts';
import { ingestClient } from '../../src/simulator/delivery/ingest-client.ts';
import { simulatorOptions } from '../../src/simulator/options.ts';
import { runSimulator } from '../../src/simulator/run-simulator.ts';
import { screeningModel } from '../../src/simulator/screening/screening.ts';

let city: TestCity;
let door: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	city = openTestCity({ now: () => Date.now() });
	door = await serve(city.ingest);
});
afterAll(async () => {
	door.server.closeAllConnections();
	door.server.close();
	await city.close();
});

const from = new Date(Date.now() - 10 * MINUTE_MS).toISOString();

function told(extra: readonly string[], enough = /never/) {
	const given = ['--url', door.origin, '--keys', 'unused', '--from', from, '--speed', '60'];
	const options = simulatorOptions([...given, ...extra], Date.now());
	if ('problem' in options) throw new Error(options.problem);
	const stop = new AbortController();
	return runSimulator(options, {
		keyOf: () => KEY,
		say: (line) => {
			if (enough.test(line)) stop.abort();
		},
		signal: AbortSignal.any([stop.signal, AbortSignal.timeout(70_000)]),
		now: () => Date.now()
	});
}

it('the present and its past are taken without one rejection', async () => {
	const totals = await told(['--history', '3h'], /lượt chờ kiosk|sàng lọc|xong/);
	expect(totals.rejected).toBe(0);
	expect(totals.accepted).toBeGreaterThan(8_000);
	const streams = [...new Set(city.events().map(({ stream }) => stream))];
	expect(streams).toEqual(
		expect.arrayContaining(['incidents', 'unit-status', 'unit-positions', 'hospital-beds'])
	);
	expect(streams).toEqual(
		expect.arrayContaining(['kiosk-tickets', 'kiosk-states', 'ehr-coverage'])
	);
}, 90_000);

it('a ward of visits is taken in one bulk call, and no citizen number reaches the journal', async () => {
	const client = ingestClient(new URL(door.origin), () => KEY);
	const nowMs = Date.now();
	const year = screeningModel(loadCity(), 115).ofWard('00118', nowMs - 300 * DAY_MS, nowMs);
	const visits = year.map(({ item }) => item).slice(-4_000);
	const outcome = await client.sendBulk('screening-visits', visits);
	client.close();
	if (outcome.kind !== 'ok') throw new Error(`The door answered ${outcome.kind}.`);
	const { accepted, duplicate, rejectedCount } = outcome.answer;
	// The living city before may have told a visit of this morning already.
	expect({ taken: accepted + duplicate, rejectedCount }).toEqual({
		taken: 4_000,
		rejectedCount: 0
	});
	expect(accepted).toBeGreaterThan(3_900);
	const events = city.events().filter(({ stream }) => stream === 'screening-visits');
	expect(events.length).toBeGreaterThanOrEqual(4_000);
	for (const { data } of events) expect(data).not.toHaveProperty('citizenId');
}, 60_000);

it('the same city told again with late and repeated data adds nothing and contradicts nothing', async () => {
	const fiveMinutes = ['--history', 'none', '--duration', '5m'];
	expect((await told(fiveMinutes)).rejected).toBe(0);
	const before = city.journal.lastSeq();
	const totals = await told([...fiveMinutes, '--scenario', 'late-and-duplicate']);
	expect(totals.rejected).toBe(0);
	expect(totals.accepted).toBe(0);
	expect(totals.duplicate).toBeGreaterThan(1_000);
	expect(city.journal.lastSeq()).toBe(before);
}, 90_000);
