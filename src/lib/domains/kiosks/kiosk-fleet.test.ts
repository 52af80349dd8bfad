import { describe, expect, test } from 'vitest';
import { kioskFleet, type KioskRow } from './kiosk-fleet.ts';

const now = Date.parse('2026-11-23T07:00:00.000Z');

function aKiosk(kioskId: string, extra: Partial<KioskRow> = {}): KioskRow {
	const at = new Date(now - 30_000).toISOString();
	return {
		key: kioskId,
		kioskId,
		facilityId: 'H01',
		state: 'online',
		observedAt: at,
		asOf: at,
		...extra
	};
}

const registered = ['K1', 'K2', 'K3'].map((kioskId) => ({
	kioskId,
	facilityId: 'H01',
	isSimulated: true,
	source: 'test'
}));

describe('the kiosk fleet', () => {
	test('before the first beat nothing is known, so nothing is zero', () => {
		const fleet = kioskFleet(registered, [], now);
		expect(fleet.online.value).toBeNull();
		expect(fleet.queueLength).toBeNull();
		expect(fleet.silent).toEqual(['K1', 'K2', 'K3']);
	});

	test('F34 a kiosk that stopped sending is silent, not online', () => {
		const old = new Date(now - 11 * 60_000).toISOString();
		const fleet = kioskFleet(registered, [aKiosk('K1'), aKiosk('K2', { asOf: old })], now);
		expect(fleet.online.value).toBe(1);
		expect(fleet.silent).toEqual(['K2', 'K3']);
		expect([fleet.online.reporting, fleet.online.expected]).toEqual([1, 3]);
	});

	test('a kiosk nobody registered is counted as soon as it reports', () => {
		expect(kioskFleet([], [aKiosk('K9')], now).online.expected).toBe(1);
	});

	test('queues add up only over kiosks that report one', () => {
		const fleet = kioskFleet(registered, [aKiosk('K1', { queueLength: 4 }), aKiosk('K2')], now);
		expect(fleet.queueLength).toBe(4);
	});
});
