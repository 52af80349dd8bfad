import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../../tests/fixtures/temporary-postgres.ts';
import { readVersions, seedVersions } from './claim-versions.ts';
import { openClaims, type ClaimsLedger, type SaveRequest } from './claims-ledger.ts';
import { seedClaims } from './seed-claims.ts';

const NOW = Date.parse('2026-11-23T03:00:00Z');
const LEADER = { userId: 'u1', displayName: 'Nguyễn Thị Lan' };

describe('the claims ledger (idea 9, F88)', () => {
	let postgres: TemporaryPostgres;
	let ledger: ClaimsLedger;
	let nowMs = NOW;
	beforeAll(async () => {
		postgres = await temporaryPostgres();
		ledger = await openClaims(postgres.db, { now: () => nowMs });
	});
	afterAll(() => postgres.close());

	const content = () => seedClaims().find(({ id }) => id === 'ehr-2025')!.content;
	const edit = (part: Partial<SaveRequest> = {}): SaveRequest => ({
		...{ id: 'ehr-2025', seenVersion: 1, content: content(), author: LEADER, reason: 'đọc lại' },
		...part
	});

	it('starts with the published figures, once, however often it is opened', async () => {
		const before = await readVersions(postgres.db);
		expect(before.map(({ id }) => id).sort()).toEqual(
			seedClaims()
				.map(({ id }) => id)
				.sort()
		);
		expect(before.every(({ version, recordedBy }) => version === 1 && recordedBy === null)).toBe(
			true
		);
		await openClaims(postgres.db, { now: () => nowMs });
		expect(await readVersions(postgres.db)).toEqual(before);
	});

	it('keeps an edit as a new version with who, when and why, and the old one as it was', async () => {
		const changed = { ...content(), step: 0.005 };
		nowMs = NOW + MINUTE_MS;
		expect(await ledger.save(edit({ content: changed }))).toEqual({
			kind: 'saved',
			id: 'ehr-2025',
			version: 2
		});
		const [first, second, ...others] = ledger.versionsOf('ehr-2025');
		expect(others).toEqual([]);
		expect(first).toMatchObject({ version: 1, step: 0.01, recordedBy: null });
		expect(second).toMatchObject({
			version: 2,
			step: 0.005,
			recordedBy: 'Nguyễn Thị Lan',
			recordedAt: new Date(NOW + MINUTE_MS).toISOString(),
			reason: 'đọc lại'
		});
		expect(ledger.current().find(({ id }) => id === 'ehr-2025')).toEqual(second);
	});

	it('writes nothing over a version that the person has not seen', async () => {
		const before = await readVersions(postgres.db);
		expect(await ledger.save(edit({ seenVersion: 1 }))).toEqual({ kind: 'moved' });
		expect(await readVersions(postgres.db)).toEqual(before);
	});

	it('lets one of two who save at once through', async () => {
		const results = await Promise.all([
			ledger.save(edit({ seenVersion: 2 })),
			ledger.save(edit({ seenVersion: 2 }))
		]);
		expect(results.map(({ kind }) => kind).sort()).toEqual(['moved', 'saved']);
		expect(ledger.versionsOf('ehr-2025')).toHaveLength(3);
	});

	it('names a new claim by subject and date, and never twice', async () => {
		const added = edit({ id: null, seenVersion: 0, reason: null });
		const ids = [await ledger.save(added), await ledger.save(added)].map((result) =>
			result.kind === 'saved' ? result.id : result.kind
		);
		expect(ids).toEqual(['ehr-coverage-2025-12', 'ehr-coverage-2025-12-2']);
	});

	it('refuses claims that are not in the ledger, and a difference from itself', async () => {
		const difference = { kind: 'period' as const, reason: { vi: 'a', en: 'a' } };
		const withOther = (claimId: string) => ({
			...content(),
			differsFrom: [{ claimId, ...difference }]
		});
		expect(await ledger.save(edit({ id: 'no-such' }))).toEqual({ kind: 'unknown', id: 'no-such' });
		for (const claimId of ['no-such', 'ehr-2025'])
			expect(await ledger.save(edit({ seenVersion: 3, content: withOther(claimId) }))).toEqual({
				kind: 'unknown',
				id: claimId
			});
	});

	it('takes a row of a newer build as a new version, unless a person took the claim over', async () => {
		const seeds = ['ehr-2026', 'ehr-2025'].map((id) => ({
			id,
			content: { ...seedClaims().find((seed) => seed.id === id)!.content, step: 0.002 }
		}));
		await seedVersions(postgres.db, seeds, NOW);
		const versions = await readVersions(postgres.db);
		const newest = (id: string) => versions.filter((claim) => claim.id === id).at(-1);
		expect(newest('ehr-2026')).toMatchObject({ version: 2, step: 0.002, recordedBy: null });
		expect(newest('ehr-2025')).toMatchObject({ version: 3, recordedBy: 'Nguyễn Thị Lan' });
	});

	it('shows what another server wrote within a minute', async () => {
		const other = await openClaims(postgres.db, { now: () => nowMs });
		await other.save(edit({ id: 'ehr-2023', content: { ...content(), value: 0.83 } }));
		nowMs += MINUTE_MS;
		ledger.current();
		await expect.poll(() => ledger.current().find(({ id }) => id === 'ehr-2023')?.value).toBe(0.83);
	});
});
