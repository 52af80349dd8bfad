import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Emission } from '../city/emission.ts';
import { openDoor, type TestDoor } from './door.fixture.ts';
import { ingestClient } from './ingest-client.ts';
import { runLoad } from './load-run.ts';
import { newOutbox } from './outbox.ts';
import { newTally } from './tally.ts';

let door: TestDoor;
beforeEach(async () => {
	door = await openDoor();
});
afterEach(() => door.close());

function positions(count: number): Emission[] {
	return Array.from({ length: count }, (_, n) => {
		const observedAt = new Date(Date.UTC(2026, 10, 24) + n).toISOString();
		const item = { unitId: 'U1', observedAt, latitude: 21, longitude: 105.8 };
		return { at: n, stream: 'unit-positions', item };
	});
}

function tickets(count: number): Emission[] {
	return Array.from({ length: count }, (_, n) => ({
		at: n,
		stream: 'kiosk-tickets',
		item: {
			facilityId: 'H01',
			ticketId: `T${String(n)}`,
			serviceDate: '2026-11-24',
			type: 'issued',
			observedAt: '2026-11-24T01:00:00.000Z'
		}
	}));
}

async function emptied(outbox: ReturnType<typeof newOutbox>): Promise<void> {
	for (let turn = 0; outbox.waitingCount() > 0 && turn < 500; turn++) {
		outbox.flush(Date.now());
		await new Promise((resume) => setTimeout(resume, 10));
	}
}

describe('live delivery', () => {
	test('while the server is away old positions give way and are counted, tickets stay and ask the city to wait', async () => {
		const client = ingestClient(door.url, () => 'key');
		const tally = newTally();
		const outbox = newOutbox(client, tally);
		door.closedWith = 503;
		outbox.add(positions(9_000));
		outbox.add(tickets(19_999));
		expect(outbox.isFull()).toBe(false);
		outbox.add(tickets(1));
		expect(outbox.isFull()).toBe(true);
		expect(tally.totals.dropped).toBe(5_000);
		expect(outbox.waitingCount()).toBe(24_000);
		expect(outbox.oldestAt()).toBe(0);
		door.closedWith = null;
		await emptied(outbox);
		expect(door.calls.every(({ count }) => count <= 500)).toBe(true);
		expect(door.calls.reduce((sum, { count }) => sum + count, 0)).toBe(24_000);
		expect([...door.kept.keys()].filter((id) => id.includes('unit-positions'))).toHaveLength(4_000);
		expect(outbox.oldestAt()).toBeNull();
		client.close();
	});

	test('a batch that the door can never take is counted and let go, a wrong key is tried again', async () => {
		const client = ingestClient(door.url, () => 'key');
		const tally = newTally();
		const outbox = newOutbox(client, tally);
		door.closedWith = 422;
		outbox.add(tickets(3));
		await emptied(outbox);
		expect(tally.totals.dropped).toBe(3);
		door.closedWith = 401;
		outbox.add(tickets(2));
		outbox.flush(Date.now());
		await new Promise((resume) => setTimeout(resume, 200));
		expect(outbox.waitingCount()).toBe(2);
		expect(tally.line(0)).toContain('HTTP 401');
		client.close();
	});
});

describe('the load generator', () => {
	test('sends at its rate and logs exactly the ids that the door acknowledged', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'load-'));
		const ackLog = join(folder, 'acks.log');
		const closing = setTimeout(() => (door.closedWith = 503), 500);
		const opening = setTimeout(() => (door.closedWith = null), 800);
		const result = await runLoad(
			{
				url: door.url,
				key: 'key',
				eventsPerSecond: 1_000,
				units: 20,
				batch: 25,
				durationMs: 2_000,
				ackLog
			},
			{ signal: AbortSignal.timeout(10_000), now: () => Date.now() }
		);
		clearTimeout(closing);
		clearTimeout(opening);
		const ids = readFileSync(ackLog, 'utf8').trim().split('\n');
		expect(result.sent).toBeGreaterThan(1_500);
		expect(ids).toHaveLength(result.acknowledged);
		expect(new Set(ids)).toEqual(new Set(door.kept.keys()));
		expect(door.contradictions).toEqual([]);
		rmSync(folder, { recursive: true });
	});
});
