/** The simulator against the real door and journal: what it tells is taken whole, and telling it again changes nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { KEY, openTestCity, serve, type TestCity } from '#server/ingest/test-city.ts';
import { simulatorOptions } from '../../src/simulator/options.ts';
import { runSimulator } from '../../src/simulator/run-simulator.ts';

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

it('every stream is taken without one rejection, and no citizen number reaches the journal', async () => {
	const totals = await told(['--history', '3h'], /sàng lọc/);
	expect(totals.rejected).toBe(0);
	expect(totals.accepted).toBeGreaterThan(10_000);
	const events = city.events();
	const streams = new Set(events.map(({ stream }) => stream));
	for (const stream of ['incidents', 'unit-status', 'unit-positions', 'hospital-beds'])
		expect(streams).toContain(stream);
	for (const stream of ['kiosk-tickets', 'kiosk-states', 'screening-visits', 'ehr-coverage'])
		expect(streams).toContain(stream);
	expect(events.filter(({ data }) => 'citizenId' in (data as object))).toEqual([]);
}, 90_000);

it('the same city told again with late and repeated data adds nothing and contradicts nothing', async () => {
	const before = city.journal.lastSeq();
	const totals = await told([
		...['--history', 'none', '--duration', '5m'],
		...['--scenario', 'late-and-duplicate']
	]);
	expect(totals.rejected).toBe(0);
	expect(totals.accepted).toBe(0);
	expect(totals.duplicate).toBeGreaterThan(1_000);
	expect(city.journal.lastSeq()).toBe(before);
}, 90_000);
