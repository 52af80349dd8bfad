/** A door with real LMDB files behind it and two known sources, for the tests of this room. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamNamed } from '#lib/domains/index.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { openLmdbJournal, type LmdbJournal } from '#server/platform/journal/lmdb-journal.ts';
import { silentLog } from '#server/platform/log.ts';
import { createBudget } from './budget.ts';
import type { DoorDeps } from './doors/door.ts';
import { createIngest, type Ingest } from './ingest.ts';
import { createPersonKey } from './items/pseudonym.ts';
import { openQuarantine, type Quarantine } from './quarantine.ts';
import { hashKey, type Source, type SourceLookup } from './sources.ts';

/** Clock of the test city. */
export const NOW = '2026-03-02T01:00:00.000Z';
export const KEY = 'ioc_test-key-of-the-whole-city';
export const NARROW_KEY = 'ioc_test-key-of-the-kiosks';

const everything: Source = {
	id: 'test',
	name: 'Test',
	kind: 'test',
	isSimulated: true,
	streams: ['*']
};
const narrow: Source = { ...everything, id: 'kiosk-maker', streams: ['kiosk-tickets'] };
const phone: Source = {
	...everything,
	id: 'PHONE-1',
	kind: 'gps-device',
	streams: ['unit-positions']
};

const byHash = new Map([
	[hashKey(KEY), everything],
	[hashKey(NARROW_KEY), narrow]
]);
export const testSources: SourceLookup = {
	byKeyHash: (hash) => byHash.get(hash) ?? null,
	byDevice: (id) => (id === phone.id ? phone : null)
};

export interface TestCity {
	readonly journal: LmdbJournal;
	readonly quarantine: Quarantine;
	readonly deps: DoorDeps;
	readonly ingest: Ingest;
	/** Holds the files of journal and quarantine. */
	readonly directory: string;
	/** Everything the journal holds, parsed. */
	events(): StreamEvent[];
	close(): Promise<void>;
}

export function openTestCity(change: Partial<DoorDeps> = {}): TestCity {
	const directory = mkdtempSync(join(tmpdir(), 'ioc-ingest-'));
	const journal = openLmdbJournal({ directory: join(directory, 'journal'), log: silentLog });
	const quarantine = openQuarantine(join(directory, 'quarantine'));
	const deps: DoorDeps = {
		journal,
		quarantine,
		sources: testSources,
		budget: createBudget({ itemsPerSecond: 1e9, burstItems: 1e9 }),
		personKeyOf: createPersonKey('a key of the test city, 32 letters or more'),
		streamNamed,
		isDiskFull: () => false,
		now: () => Date.parse(NOW),
		log: silentLog,
		...change
	};
	return {
		journal,
		quarantine,
		deps,
		ingest: createIngest(deps),
		directory,
		events: () =>
			journal
				.read(1, 1_000_000)
				.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as StreamEvent),
		close: async () => {
			await journal.close();
			await quarantine.close();
			rmSync(directory, { recursive: true });
		}
	};
}

/** The door on a real socket. */
export async function serve(ingest: Ingest): Promise<{ server: Server; origin: string }> {
	const server = createServer((req, res) => {
		if (!ingest.door(req, res)) res.writeHead(404).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { server, origin: `http://127.0.0.1:${String(port)}` };
}

export function aPosition(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
	return {
		unitId: '115-01',
		observedAt: '2026-03-02T00:59:58.000Z',
		latitude: 21.0285,
		longitude: 105.8542,
		...change
	};
}

export function aVisit(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
	return {
		facilityId: 'H03',
		visitId: 'V1',
		rev: 1,
		citizenId: '001099012345',
		wardCode: '00004',
		examinedAt: '2026-03-02T00:00:00.000Z',
		ageBand: '65+',
		...change
	};
}
