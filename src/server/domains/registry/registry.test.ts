import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kiosks } from '#db/postgres/schema/kiosks.ts';
import { wards } from '#db/postgres/schema/wards.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../../tests/fixtures/temporary-postgres.ts';
import { openRegistry } from './provider.ts';
import { loadRegistry } from './queries.ts';
import { seedRegistry } from './seed.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

describe('registry', () => {
	let postgres: TemporaryPostgres;
	beforeAll(async () => {
		postgres = await temporaryPostgres();
	});
	afterAll(() => postgres.close());

	it('has neither units nor kiosks outside the demo', async () => {
		await seedRegistry(postgres.db, { isDemo: false });
		const registry = await loadRegistry(postgres.db, NOW);
		expect(registry.stations).toHaveLength(55);
		expect([registry.units, registry.kiosks]).toEqual([[], []]);
	});

	it('holds 126 wards of 8,811,473 people, 92 hospitals, 55 stations, 64 units and 138 kiosks', async () => {
		await seedRegistry(postgres.db, { isDemo: true });
		const registry = await loadRegistry(postgres.db, NOW);
		expect(registry.wards).toHaveLength(126);
		expect(registry.wards.reduce((sum, ward) => sum + ward.population, 0)).toBe(8_811_473);
		expect(registry.wards.filter(({ kind }) => kind === 'phuong')).toHaveLength(51);
		expect(registry.hospitals).toHaveLength(92);
		expect(registry.hospitals.filter(({ isCityHospital }) => isCityHospital)).toHaveLength(42);
		expect(registry.stations).toHaveLength(55);
		expect(registry.units).toHaveLength(64);
		expect(registry.kiosks).toHaveLength(138);
	});

	it('says of every row where it comes from, and marks the simulated ones', async () => {
		const registry = await loadRegistry(postgres.db, NOW);
		const rows = [registry.wards, registry.hospitals, registry.stations, registry.units].flat();
		expect(rows.filter(({ source }) => source.length === 0)).toEqual([]);
		expect(registry.units.every(({ isSimulated }) => isSimulated)).toBe(true);
		expect(registry.kiosks.every(({ isSimulated }) => isSimulated)).toBe(true);
	});

	it('keeps every reference between rows intact', async () => {
		const registry = await loadRegistry(postgres.db, NOW);
		const wardCodes = new Set<string>(registry.wards.map(({ wardCode }) => wardCode));
		const facilities = new Set(registry.hospitals.map(({ facilityId }) => facilityId));
		const stationIds = new Set(registry.stations.map(({ stationId }) => stationId));
		const hosts = registry.stations.map(({ hostFacilityId }) => hostFacilityId);
		const inWards = [...registry.hospitals, ...registry.stations].map(({ wardCode }) => wardCode);
		expect(inWards.filter((code) => code !== null && !wardCodes.has(code))).toEqual([]);
		expect(hosts.filter((host) => host !== null && !facilities.has(host))).toEqual([]);
		expect(registry.units.filter(({ stationId }) => !stationIds.has(stationId))).toEqual([]);
		expect(registry.kiosks.filter(({ facilityId }) => !facilities.has(facilityId))).toEqual([]);
	});

	it('never turns a missing figure into zero', async () => {
		const { hospitals } = await loadRegistry(postgres.db, NOW);
		const without = hospitals.filter(
			({ bedsPublished, bedsEstimate }) => !bedsPublished && !bedsEstimate
		);
		expect(without.length).toBeGreaterThan(0);
		expect(without.every((row) => row.bedsPublished === null && row.bedsEstimate === null)).toBe(
			true
		);
		expect(
			hospitals.filter(({ latitude }) => latitude === null).map(({ facilityId }) => facilityId)
		).toEqual(['C04', 'C06']);
	});

	it('changes nothing when it is seeded again', async () => {
		const before = await loadRegistry(postgres.db, NOW);
		await seedRegistry(postgres.db, { isDemo: true });
		expect(await loadRegistry(postgres.db, NOW)).toEqual(before);
	});

	it('shows only what holds at the instant: no hospital stations before February 2026', async () => {
		const early = await loadRegistry(postgres.db, new Date('2026-01-31T16:59:59Z'));
		expect(early.stations.filter(({ network }) => network === 'hospital')).toEqual([]);
		const first = await loadRegistry(postgres.db, new Date('2026-01-31T17:00:00Z'));
		expect(first.stations.filter(({ network }) => network === 'hospital')).toHaveLength(42);
	});

	it('leaves a row ended that an operator ended, and refreshes a spoilt one', async () => {
		const ended = { validTo: new Date('2026-11-01T00:00:00Z') };
		await postgres.db.update(kiosks).set(ended).where(eq(kiosks.kioskId, 'H01-K1'));
		await postgres.db.update(wards).set({ nameVi: '?' }).where(eq(wards.wardCode, '00118'));
		await seedRegistry(postgres.db, { isDemo: true });
		const registry = await loadRegistry(postgres.db, NOW);
		expect(registry.kiosks).toHaveLength(137);
		expect(registry.wards.find(({ wardCode }) => wardCode === '00118')?.name.vi).toBe('Bồ Đề');
	});

	it('is served from memory and notices a change within a minute', async () => {
		let nowMs = NOW.getTime();
		const provider = await openRegistry(postgres.db, { now: () => nowMs });
		const first = provider.current();
		await postgres.db.delete(kiosks).where(eq(kiosks.kioskId, 'H02-K1'));
		expect(provider.current()).toBe(first);
		nowMs += MINUTE_MS;
		expect(provider.current()).toBe(first);
		await expect.poll(() => provider.current().kiosks.length).toBe(136);
		expect(provider.current().version).not.toBe(first.version);
		expect(await provider.reload()).toBe(provider.current());
	});
});
