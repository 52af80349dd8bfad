import { describe, expect, test } from 'vitest';
import type { IncidentRow } from './incident-row.ts';
import { fleetValues, openIncidentCount, stationReadiness } from './fleet-values.ts';
import { unitLook, waitingIncidents } from './unit-board.ts';
import { unitFor, type UnitRow } from './unit-row.ts';

const now = Date.parse('2026-11-23T07:00:00.000Z');
const at = (secondsAgo: number) => new Date(now - secondsAgo * 1_000).toISOString();

function aUnit(unitId: string, extra: Partial<UnitRow> = {}): UnitRow {
	return {
		key: unitId,
		asOf: at(5),
		unitId,
		status: 'available',
		statusAt: at(600),
		stationId: '115-00',
		positionAt: at(5),
		latitude: 21,
		longitude: 105.8,
		...extra
	};
}

const station = {
	stationId: '115-00',
	name: { vi: 'Trạm', en: 'Station' },
	network: 'core',
	hostFacilityId: null,
	wardCode: null,
	latitude: 21,
	longitude: 105.8,
	confidence: 'high',
	source: 'test'
} as const;

describe('the fleet at a glance', () => {
	test('P2-3 a fix older than two minutes is stale whatever the status says', () => {
		expect(unitLook(aUnit('a', { positionAt: at(121) }), now)).toBe('stale');
		expect(unitLook(aUnit('a', { positionAt: at(119) }), now)).toBe('ready');
		expect(unitLook({ key: 'a', asOf: at(1), unitId: 'a' }, now)).toBe('stale');
	});

	test('a stale unit is not counted as ready at its station', () => {
		const [ready] = stationReadiness(
			[station],
			[aUnit('a'), aUnit('b', { positionAt: at(500) })],
			now
		);
		expect(ready?.ready).toMatchObject({ value: 1, scope: 'station:115-00' });
		expect(ready?.onDuty.value).toBe(2);
		expect(ready?.ready).toMatchObject({ reporting: 1, expected: 2 });
	});

	test('a station whose units on duty are all lost is unknown, not empty', () => {
		const lost = aUnit('a', { positionAt: at(500) });
		const off = aUnit('b', { status: 'off_duty' });
		const readyOf = (units: UnitRow[]) => stationReadiness([station], units, now)[0]?.ready;
		expect(readyOf([lost])).toMatchObject({ value: null, missing: 'no-data', asOf: at(500) });
		expect(readyOf([lost, off])?.value).toBeNull();
		expect(readyOf([off])?.value, 'off duty is known').toBe(0);
		const fleet = fleetValues([lost], now);
		expect([fleet.moving.value, fleet.atHospital.value, fleet.lost.value]).toEqual([null, null, 1]);
	});

	test('a station whose units never reported is unknown, not empty', () => {
		expect(stationReadiness([station], [], now)[0]?.ready).toMatchObject({
			value: null,
			missing: 'no-data'
		});
	});

	test('units on duty are expected, units off duty are not', () => {
		const { reporting, lost } = fleetValues(
			[aUnit('a'), aUnit('b', { positionAt: at(999) }), aUnit('c', { status: 'off_duty' })],
			now
		);
		expect([reporting.reporting, reporting.expected]).toEqual([1, 2]);
		expect([reporting.value, lost.value]).toEqual([1, 1]);
	});

	test('units on duty are counted once each: moving, at a hospital, ready or lost', () => {
		const fleet = fleetValues(
			[
				aUnit('a'),
				aUnit('b', { status: 'en_route' }),
				aUnit('c', { status: 'handover' }),
				aUnit('d', { status: 'transporting', positionAt: at(500) })
			],
			now
		);
		expect([fleet.moving.value, fleet.atHospital.value, fleet.lost.value]).toEqual([1, 1, 1]);
		expect(fleetValues([], now).moving).toMatchObject({ value: null, missing: 'no-data' });
	});

	test('no open incident is a true zero while units report, and unknown before any word', () => {
		expect(openIncidentCount([], [aUnit('a')])).toMatchObject({ value: 0, asOf: at(5) });
		expect(openIncidentCount([], [])).toMatchObject({ value: null, missing: 'no-data' });
	});

	test('an open incident waits until a unit on duty carries it', () => {
		const incident = {
			key: 'i',
			incidentId: 'i',
			isOpen: true,
			callAt: at(60),
			rev: 1,
			asOf: at(60)
		};
		const open: IncidentRow[] = [incident];
		expect(waitingIncidents(open, [aUnit('a')])).toHaveLength(1);
		expect(
			waitingIncidents(open, [aUnit('a', { status: 'en_route', incidentId: 'i' })])
		).toHaveLength(0);
	});

	test('a ward officer learns nothing that leads to an incident (C15)', () => {
		const unit = aUnit('a', { incidentId: 'i-1', assignmentId: 'as-1', statusId: 'x/as-1' });
		expect(JSON.stringify(unitFor('ward_officer', unit))).not.toMatch(/i-1|as-1/);
		expect(unitFor('dispatcher', unit)).toBe(unit);
	});
});
