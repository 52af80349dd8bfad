import { describe, expect, test } from 'vitest';
import { measured } from '#lib/metrics/metric-value.ts';
import { kioskFleet, waitOfFleet, type KioskRow } from './kiosk-fleet.ts';
import { kioskQueue } from './kiosk-queue.ts';
import { waitMedian } from './metrics.ts';

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
		expect(fleet.stopped.value).toBeNull();
		expect(fleet.silent).toEqual(['K1', 'K2', 'K3']);
	});

	test('F34 a kiosk that stopped sending is silent, not online', () => {
		const old = new Date(now - 11 * 60_000).toISOString();
		const fleet = kioskFleet(registered, [aKiosk('K1'), aKiosk('K2', { asOf: old })], now);
		expect(fleet.online.value).toBe(1);
		expect(fleet.silent).toEqual(['K2', 'K3']);
		expect(fleet.stopped.value).toBe(2);
		expect([fleet.online.reporting, fleet.online.expected]).toEqual([1, 3]);
	});

	test('a kiosk nobody registered is counted as soon as it reports', () => {
		expect(kioskFleet([], [aKiosk('K9')], now).online.expected).toBe(1);
	});

	test('a kiosk out of paper and a silent one are both stopped', () => {
		const rows = [aKiosk('K1', { state: 'paper_out' }), aKiosk('K2')];
		expect(kioskFleet(registered, rows, now).stopped.value).toBe(2);
	});

	test('the queue is what one kiosk says of itself, and unknown where it does not', () => {
		expect(kioskQueue(aKiosk('K1', { queueLength: 4 }))).toMatchObject({
			entity: 'kiosk:K1',
			field: 'queueLength',
			value: 4
		});
		expect(kioskQueue(aKiosk('K1')).value).toBeNull();
	});

	test('P1-3 a wait is as complete as the fleet whose tickets it counts', () => {
		const wait = measured(waitMedian, { value: 300, asOf: null, reporting: 2, expected: 2 });
		const fleet = kioskFleet(registered, [aKiosk('K1')], now);
		expect(waitOfFleet(wait, fleet)).toMatchObject({ value: 300, reporting: 1, expected: 3 });
	});
});
