/** The rows behind the metrics of hospital load: newest snapshots, as the live reducers keep them. */
import * as metrics from '#lib/domains/hospitals/metrics.ts';
import { defineMetricRows, type RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import type { Place } from '#server/metrics/scope.ts';
import { emergencyRows, intensiveCareRows } from './emergency-rows.ts';
import { occupancyOfCity, occupancyOfPlace, overFullOfCity } from './occupancy-rows.ts';

const isCity = ({ kind }: Place) => kind === 'city';

const shared = {
	signs: { reportsWithin: 'stale' },
	params: ({ place, registry }: RowsQuestion) => ({
		cityHospitals: registry.hospitals
			.filter(({ isCityHospital }) => isCityHospital || !isCity(place))
			.map(({ facilityId }) => facilityId)
	})
} as const;
const byDepartment = {
	...shared,
	entity: (place: Place) => (isCity(place) ? 'facility' : 'department')
} as const;
const byHospital = { ...shared, entity: 'facility' } as const;

export const hospitalMetricRows = [
	defineMetricRows(metrics.occupancy, {
		...byDepartment,
		hasParts: true,
		sql: (place) => (isCity(place) ? occupancyOfCity(place) : occupancyOfPlace(place))
	}),
	defineMetricRows(metrics.hospitalsOverFull, { ...byHospital, sql: overFullOfCity }),
	defineMetricRows(metrics.intensiveCareFree, {
		...byDepartment,
		hasParts: true,
		sql: intensiveCareRows
	}),
	defineMetricRows(metrics.emergencyWaiting, {
		...byHospital,
		sql: (place) => emergencyRows(place, 'waiting')
	}),
	defineMetricRows(metrics.emergencyCensus, {
		...byHospital,
		sql: (place) => emergencyRows(place, 'census')
	}),
	defineMetricRows(metrics.boarding, {
		...byHospital,
		sql: (place) => emergencyRows(place, 'boarding')
	}),
	defineMetricRows(metrics.longestWait, {
		...byHospital,
		sql: (place) => emergencyRows(place, 'longest_wait_seconds')
	})
];
