import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/foundation/time.ts';
import { screeningVisits } from '#lib/domains/screening/contract.ts';
import { unitPositions } from '#lib/domains/ems/contract.ts';
import { acceptItems } from './accept.ts';
import { openQuarantine, type NewQuarantinedItem, type Quarantine } from './quarantine.ts';
import { aPosition, aVisit, NOW, openTestCity } from './test-city.ts';

let directory: string;
let quarantine: Quarantine;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'ioc-quarantine-'));
	quarantine = openQuarantine(directory, { maxItems: 50 });
});

afterEach(async () => {
	await quarantine.close();
	rmSync(directory, { recursive: true });
});

function refused(index: number, change: Partial<NewQuarantinedItem> = {}): NewQuarantinedItem {
	return {
		stream: 'unit-positions',
		source: 'test',
		receivedAt: NOW,
		index,
		code: 'null_island',
		message: 'The fix is (0, 0).',
		fields: { unitId: '115-01' },
		invalidFields: [],
		unknownFields: [],
		...change
	};
}

describe('quarantine', () => {
	it('lists newest first, page by page, and filters', async () => {
		await quarantine.keep([refused(0), refused(1), refused(2, { source: 'other' })]);
		const page = quarantine.list({ limit: 2 });
		expect(page.map(({ index }) => index)).toEqual([2, 1]);
		const before = page.at(-1)?.id ?? '';
		expect(quarantine.list({ limit: 2, before }).map(({ index }) => index)).toEqual([0]);
		expect(quarantine.list({ limit: 9, source: 'other' })).toHaveLength(1);
		expect(quarantine.list({ limit: 9, stream: 'incidents' })).toEqual([]);
	});

	it('forgets after 14 days', async () => {
		const receivedAt = new Date(Date.parse(NOW) - 13 * DAY_MS).toISOString();
		await quarantine.keep([refused(0, { receivedAt }), refused(1)]);
		expect(await quarantine.prune(Date.parse(NOW))).toBe(0);
		expect(await quarantine.prune(Date.parse(NOW) + 2 * DAY_MS)).toBe(1);
		expect(quarantine.count()).toBe(1);
	});

	it('lets the oldest go when a broken source fills it', async () => {
		for (let call = 0; call < 8; call += 1)
			await quarantine.keep(Array.from({ length: 10 }, (_, n) => refused(call * 10 + n)));
		expect(quarantine.count()).toBe(50);
		expect(quarantine.list({ limit: 100 }).at(-1)?.index).toBe(30);
	});
});

describe('what a disk may know about a citizen (C15)', () => {
	const canary = '079203004455';

	it('is never the identifier, whether the item is kept or refused', async () => {
		const city = openTestCity();
		const call = { source: { id: 'test' }, receivedAt: NOW };
		await acceptItems(city.deps, {
			...call,
			stream: screeningVisits,
			items: [
				aVisit({ citizenId: canary }),
				aVisit({ citizenId: canary, wardCode: 'x' }),
				aVisit({ citizenId: canary, fullName: `Nguyễn ${canary}` }),
				aVisit({ citizenId: `${canary} ` }),
				aVisit({ citizenId: canary, visitId: `tên ${canary}` }),
				aVisit({ citizenId: canary, [`Nguyễn ${canary}`]: 1 }),
				aVisit({ citizenId: canary, ageBand: '18-39' }),
				aVisit({ citizenId: canary, ageBand: 'old', visitId: `bn-${canary}` }),
				canary
			]
		});
		const files = readdirSync(city.directory, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
		expect(files.length).toBeGreaterThanOrEqual(4);
		expect(Buffer.concat(files).includes(canary)).toBe(false);
		expect(Buffer.concat(files).includes('unknown_field')).toBe(true);
		await acceptItems(city.deps, {
			...call,
			stream: unitPositions,
			items: [aPosition({ unitId: canary, latitude: 'x', driver: canary })]
		});
		const journal = JSON.stringify(city.events());
		const kept = JSON.stringify(city.quarantine.list({ limit: 100 }));
		expect(city.events()).toHaveLength(1);
		expect(city.events()[0]?.data).toMatchObject({
			personKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string
		});
		expect(journal).not.toContain(canary);
		// A unit id is no identifier of a person, so only the screening rows must be free of it.
		const screening = city.quarantine.list({ limit: 100, stream: 'screening-visits' });
		expect(screening).toHaveLength(8);
		expect(JSON.stringify(screening)).not.toContain(canary);
		expect(kept).not.toContain('Nguyễn');
		expect(city.quarantine.list({ limit: 1, stream: 'unit-positions' })[0]).toMatchObject({
			code: 'unknown_field',
			invalidFields: ['latitude'],
			unknownFields: ['driver']
		});
		await city.close();
	});
});
