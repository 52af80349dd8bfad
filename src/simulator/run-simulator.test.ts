import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnitPosition } from '#lib/domains/ems/contract.ts';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { kilometresBetween } from './city/place.ts';
import { openDoor, type TestDoor } from './delivery/door.fixture.ts';
import { simulatorOptions, type SimulatorOptions } from './options.ts';
import { runSimulator } from './run-simulator.ts';

/** Tuesday 2026-11-17, 09:00 in Hanoi; the city never runs ahead of the real present. */
const FROM = '2026-11-17T09:00:00+07:00';
let folder: string;
let door: TestDoor;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'simulator-'));
	door = await openDoor();
});
afterEach(async () => {
	await door.close();
	rmSync(folder, { recursive: true });
});

function optionsFor(extra: readonly string[]): SimulatorOptions {
	const given = ['--url', door.url.href, '--keys', 'unused', ...extra];
	const options = simulatorOptions(given, Date.parse(FROM));
	if ('problem' in options) throw new Error(options.problem);
	return options;
}

/** Fastest pace between any two fixes of one unit that follow each other, kilometres per hour. */
function fastestKmh({ kept }: TestDoor): number {
	const fixes = [...kept]
		.flatMap(([id, text]) =>
			id.startsWith('unit-positions/') ? [JSON.parse(text) as UnitPosition] : []
		)
		.sort((a, b) => a.observedAt.localeCompare(b.observedAt));
	const last = new Map<string, UnitPosition>();
	let fastest = 0;
	for (const fix of fixes) {
		const before = last.get(fix.unitId);
		last.set(fix.unitId, fix);
		if (before === undefined) continue;
		const hours = (Date.parse(fix.observedAt) - Date.parse(before.observedAt)) / HOUR_MS;
		fastest = Math.max(fastest, kilometresBetween(before, fix) / hours);
	}
	return fastest;
}

interface Stop {
	readonly afterMs?: number;
	/** Ends the run at the first line like this. */
	readonly enough?: RegExp;
}

function run(options: SimulatorOptions, { afterMs = 60_000, enough = /never/ }: Stop = {}) {
	const stop = new AbortController();
	return runSimulator(options, {
		keyOf: (stream) => `key-of-${stream}`,
		say: (line) => {
			if (enough.test(line)) stop.abort();
		},
		signal: AbortSignal.any([stop.signal, AbortSignal.timeout(afterMs)]),
		now: () => Date.now()
	});
}

describe('a run against a real HTTP door', () => {
	test('the present comes first: every unit, bed, kiosk and record is known within two seconds', async () => {
		await run(optionsFor(['--from', FROM, '--history', 'none']), { afterMs: 2_000 });
		const streams = new Set(door.calls.map(({ stream }) => stream));
		expect([...streams]).toEqual(
			expect.arrayContaining([
				'unit-status',
				'unit-positions',
				'hospital-beds',
				'kiosk-states',
				'ehr-coverage'
			])
		);
		const units = [...door.kept.keys()].filter((id) => id.startsWith('unit-status/'));
		expect(units.length).toBeGreaterThanOrEqual(64);
		expect(door.calls.every(({ count, isBulk }) => isBulk || count <= 500)).toBe(true);
		expect(door.calls.every(({ key, stream }) => key === `Bearer key-of-${stream}`)).toBe(true);
		expect(door.contradictions).toEqual([]);
	});

	test('a server that is away or full for a while loses nothing, and a call told twice is harmless', async () => {
		const options = optionsFor([
			'--from',
			FROM,
			'--history',
			'none',
			'--speed',
			'60',
			'--duration',
			'6m'
		]);
		door.closedWith = 503;
		const opening = setTimeout(() => {
			door.closedWith = null;
		}, 2_500);
		const totals = await run(options);
		clearTimeout(opening);
		const undisturbed = await openDoor();
		await run({ ...options, url: undisturbed.url });
		for (const stream of ['incidents', 'unit-status', 'kiosk-tickets', 'hospital-beds']) {
			const ids = (of: TestDoor) =>
				[...of.kept.keys()].filter((id) => id.startsWith(`${stream}/`)).sort();
			expect(ids(door)).toEqual(ids(undisturbed));
		}
		expect(totals.rejected).toBe(0);
		expect(door.contradictions).toEqual([]);
		await undisturbed.close();
	}, 90_000);

	test('a restart goes on where the last run ended: nothing contradicts, units do not jump, no chunk is told again', async () => {
		const state = join(folder, 'state.json');
		const first = ['--from', FROM, '--history', '2h', '--state', state];
		await run(optionsFor([...first]), { enough: /lượt chờ kiosk|sàng lọc|xong/ });
		const saved = JSON.parse(readFileSync(state, 'utf8')) as {
			parts: Record<string, { until: number | null; done: Record<string, number> }>;
		};
		expect(saved.parts['ems']?.until).toBeGreaterThanOrEqual(Date.parse(FROM));
		const bulk = door.calls
			.filter(({ isBulk }) => isBulk)
			.reduce((sum, { count }) => sum + count, 0);
		expect(bulk).toBeGreaterThan(2_000);
		door.calls.length = 0;
		const later = new Date(Date.parse(FROM) + 5 * MINUTE_MS).toISOString();
		await run(optionsFor(['--from', later, '--history', '2h', '--state', state]), {
			afterMs: 3_000
		});
		const emsAgain = door.calls.filter(({ isBulk, stream }) => isBulk && stream === 'unit-status');
		expect(emsAgain.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(100);
		expect(fastestKmh(door)).toBeGreaterThan(0);
		expect(fastestKmh(door)).toBeLessThan(160);
		expect(door.contradictions).toEqual([]);
	}, 90_000);

	test('late and duplicate data end in the same items as clean data', async () => {
		const base = ['--from', FROM, '--history', 'none', '--speed', '120', '--duration', '10m'];
		await run(optionsFor([...base, '--scenario', 'late-and-duplicate']));
		expect(door.contradictions).toEqual([]);
		const sent = door.calls.reduce((sum, { count }) => sum + count, 0);
		expect(sent).toBeGreaterThan(door.kept.size * 1.03);
	}, 90_000);
});
