/** Measures of the 115 service. Stations, units and response are read from its own streams. */
import { arrivalBarrier } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.emergencyCentre, layer: 'applied' } as const;

export const preAlerts = defineMeasure({
	...office,
	code: 'pre-alerts-acknowledged',
	name: { vi: 'Báo trước được bệnh viện xác nhận', en: 'Pre-alerts acknowledged' },
	unit: 'ratio',
	numerator: { vi: 'báo trước đã xác nhận', en: 'pre-alerts acknowledged' },
	denominator: { vi: 'chuyến chở người bệnh', en: 'transports' },
	frequency: 'week',
	places: 'public-hospitals'
});

export const handOver = defineMeasure({
	...office,
	code: 'hand-over-time',
	name: { vi: 'Thời gian bàn giao tại bệnh viện', en: 'Hand-over time at hospitals' },
	unit: 'seconds',
	aggregation: 'p90',
	frequency: 'week',
	places: 'public-hospitals',
	target: proposed(1_800, 'at-most')
});

export const eventPosts = defineMeasure({
	...office,
	code: 'event-posts',
	name: { vi: 'Chốt sự kiện đã có mặt', en: 'Event posts checked in' },
	unit: 'ratio',
	numerator: { vi: 'chốt đã có mặt', en: 'posts checked in' },
	denominator: { vi: 'chốt theo phương án', en: 'posts planned' },
	frequency: 'day',
	places: 'city'
});

export const barriers = defineMeasure({
	...office,
	code: 'arrival-barriers',
	name: { vi: 'Ca đến trễ có ghi trở ngại', en: 'Late arrivals with a barrier code' },
	unit: 'ratio',
	numerator: { vi: 'ca trễ có mã trở ngại', en: 'late arrivals with a barrier code' },
	denominator: { vi: 'ca đến trễ', en: 'late arrivals' },
	frequency: 'week',
	places: 'city',
	category: arrivalBarrier
});

export const emergencyMeasures = [preAlerts, handOver, eventPosts, barriers] as const;
