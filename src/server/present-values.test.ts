import { describe, expect, it } from 'vitest';
import type { BoardName, BoardState } from '#lib/domains/boards.ts';
import { hospitalMetrics } from '#lib/domains/hospitals/metrics.ts';
import { calls, emsMetrics } from '#lib/domains/ems/metrics.ts';
import { recordCoverage } from '#lib/domains/ehr/metrics.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { Role, Subject } from '#lib/foundation/subject.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { policy } from './auth/doors.ts';
import { createPresentValues } from './present-values.ts';

const NOW = Date.parse('2026-11-23T03:00:00Z');
const AT = new Date(NOW).toISOString();
const registry: Registry = {
	...{ version: 'a', wards: [], stations: [], units: [], kiosks: [] },
	hospitals: [hospital('H01', true), hospital('C01', false)]
};
const snapshots: Readonly<Record<string, readonly object[]>> = {
	units: [{ key: 'u1', asOf: AT, status: 'available', positionAt: AT, stationId: '115-00' }],
	'hospital-beds': [bed('H01', 90), bed('C01', 10)],
	'hospital-diversion': [],
	incidents: [],
	kiosks: []
};
const coverage = measured(recordCoverage, { value: 0.98, asOf: AT });
const answers: Partial<Record<BoardName, unknown>> = {
	ehr: { city: coverage, wards: [] },
	ems: {
		callSeries: measuredSeries(calls, {
			step: 'hour',
			points: [
				{ at: AT, value: 4 },
				{ at: AT, value: null },
				{ at: AT, value: 3 }
			]
		})
	}
};

describe('present values of the city', () => {
	it('come from the boards and the live state, of city hospitals alone', () => {
		const values = ask('leader');
		expect(values.get('ehr.coverage')).toBe(coverage);
		expect(values.get('hospitals.occupancy')).toMatchObject({ numerator: 90, denominator: 100 });
		expect(values.get('ems.units-reporting')).toMatchObject({ value: 1, scope: 'city' });
	});

	it('count calls over the hours that are known, and say how many those are', () => {
		expect(ask('leader').get('ems.calls')).toMatchObject({ value: 7, reporting: 2, expected: 3 });
	});

	it('hold nothing of a topic that the reader may not follow', () => {
		expect(ask('leader').has('ems.open-incidents')).toBe(true);
		expect(ask('ward_officer').has('ems.open-incidents')).toBe(false);
		expect(ask('ward_officer').has('ehr.coverage')).toBe(true);
	});

	it('are of registered metrics, and none is made up where nothing answered', () => {
		const known = new Set<string>(
			[...emsMetrics, ...hospitalMetrics, recordCoverage].map(({ id }) => id)
		);
		const values = [...ask('leader').keys()].filter((id) => !id.startsWith('kiosks.'));
		expect(values.filter((id) => !known.has(id))).toEqual([]);
		expect(ask('leader').has('screening.coverage')).toBe(false);
	});

	it('follow a new answer of a board', () => {
		let version = 1;
		const present = presentOf(() => version);
		expect(present(subject('leader')).get('ehr.coverage')).toBe(coverage);
		const later = measured(recordCoverage, { value: 0.99, asOf: AT });
		answers.ehr = { city: later };
		expect(present(subject('leader')).get('ehr.coverage')).toBe(coverage);
		version = 2;
		expect(present(subject('leader')).get('ehr.coverage')).toBe(later);
		answers.ehr = { city: coverage };
	});
});

function ask(role: Role) {
	return presentOf(() => 1)(subject(role));
}

function presentOf(version: () => number) {
	return createPresentValues({
		boards: {
			state: <Name extends BoardName>(board: Name) =>
				({
					...{ board, version: version(), computedAt: AT, failure: null },
					answer: answers[board] ?? null
				}) as BoardState<Name>
		},
		hub: {
			snapshot: (topic) =>
				({ topic, epoch: 'e', seq: 1, entities: snapshots[topic] ?? [] }) as never
		},
		policy,
		registry: { current: () => registry },
		now: () => NOW
	});
}

function subject(role: Role): Subject {
	return { userId: role, username: role, displayName: role, role, wardCode: null };
}

function hospital(facilityId: string, isCityHospital: boolean): Registry['hospitals'][number] {
	const name = { vi: facilityId, en: facilityId };
	return {
		...{ facilityId, name, owner: '', isCityHospital, kind: '', wardCode: null },
		...{ latitude: null, longitude: null, bedsPublished: null, bedsEstimate: null, source: '' }
	};
}

function bed(facilityId: string, occupied: number) {
	return {
		...{ key: facilityId, type: 'bed_snapshot', facilityId, asOf: AT, department: 'A' },
		...{ bedType: 'general', staffed: 100, occupied }
	};
}
