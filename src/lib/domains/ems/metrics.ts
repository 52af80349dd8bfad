/** Metrics of the 115 service. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { defineMetric, type MetricTarget } from '#lib/metrics/define-metric.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { RESPONSE_TARGET_SECONDS } from './board.ts';
import { incidents, unitPositions, unitStatus } from './contract.ts';

/** Aggregates of the service are as fresh as its units, which report all the time; calls come when they come. */
const serviceFreshness = {
	periodMs: MINUTE_MS,
	lateAfterMs: 3 * MINUTE_MS,
	staleAfterMs: 15 * MINUTE_MS
};
const last24h = {
	basis: 'event',
	window: { vi: 'ca gọi trong 24 giờ qua', en: 'calls of the last 24 hours' }
} as const;
/** Positions count as evidence that the line to the service is open while nobody calls. */
const sources = [incidents.name, unitStatus.name, unitPositions.name];
const shared = {
	version: 1,
	clock: last24h,
	sources,
	freshness: serviceFreshness,
	bands: null,
	minimumDenominator: 5,
	suppressBelow: null,
	owner: OWNERS.emergencyCentre,
	layer: 'applied'
} as const;

export const responseTarget: MetricTarget = {
	value: RESPONSE_TARGET_SECONDS,
	direction: 'at-most',
	kind: 'published',
	source: {
		vi: 'Trung tâm Cấp cứu 115 nêu khoảng 15 phút (vtcnews.vn, 05/02/2026)',
		en: 'Stated by the 115 Centre, about 15 minutes (vtcnews.vn, 5 February 2026)'
	},
	validFrom: '2026-02-05'
};

export const responseMedian = defineMetric({
	...shared,
	id: 'ems.response-median',
	name: { vi: 'Thời gian tiếp cận, trung vị', en: 'Response time, median' },
	formula: {
		vi: 'Trung vị thời gian từ lúc gọi đến lúc kíp gặp người bệnh, của các ca có đủ hai mốc giờ. Không tính ca hủy, trùng.',
		en: 'Median time from the call to the crew at the patient, over incidents with both time stamps. Cancelled and duplicate incidents are left out.'
	},
	unit: 'seconds',
	aggregation: 'median',
	numerator: null,
	denominator: null,
	target: responseTarget,
	scopes: ['city', 'ward']
});

export const responseP90 = defineMetric({
	...shared,
	id: 'ems.response-p90',
	name: { vi: 'Thời gian tiếp cận, 90 % ca không quá', en: 'Response time, 90 % within' },
	formula: {
		vi: 'Thời gian mà 90 % số ca có đủ hai mốc giờ không vượt quá, từ lúc gọi đến lúc kíp gặp người bệnh.',
		en: 'The time that 90 % of incidents with both time stamps do not exceed, from the call to the crew at the patient.'
	},
	unit: 'seconds',
	aggregation: 'p90',
	numerator: null,
	denominator: null,
	target: responseTarget,
	scopes: ['city', 'ward']
});

export const responseWithinTarget = defineMetric({
	...shared,
	id: 'ems.response-within-target',
	name: { vi: 'Ca đạt đích thời gian tiếp cận', en: 'Incidents within the response target' },
	formula: {
		vi: 'Số ca được tiếp cận trong 15 phút chia cho số ca có đủ hai mốc giờ.',
		en: 'Incidents reached within 15 minutes over incidents with both time stamps.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'ca tiếp cận trong 15 phút', en: 'incidents reached within 15 minutes' },
	denominator: { vi: 'ca có đủ hai mốc giờ', en: 'incidents with both time stamps' },
	target: null,
	scopes: ['city']
});

export const timeStampsComplete = defineMetric({
	...shared,
	id: 'ems.time-stamps-complete',
	name: { vi: 'Ca đủ hai mốc giờ', en: 'Incidents with both time stamps' },
	formula: {
		vi: 'Số ca có cả giờ gọi và giờ gặp người bệnh chia cho số ca không hủy, không trùng.',
		en: 'Incidents with the times of call and of arrival at the patient over incidents that are neither cancelled nor duplicate.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'ca có đủ hai mốc giờ', en: 'incidents with both time stamps' },
	denominator: { vi: 'ca không hủy, không trùng', en: 'incidents neither cancelled nor duplicate' },
	target: null,
	scopes: ['city']
});

export const calls = defineMetric({
	...shared,
	id: 'ems.calls',
	name: { vi: 'Cuộc gọi 115', en: '115 calls' },
	formula: {
		vi: 'Số ca theo giờ gọi. Giờ không nhận được tin nào để trống, không phải 0.',
		en: 'Incidents by time of call. An hour in which nothing was received is blank, not 0.'
	},
	unit: 'incidents',
	aggregation: 'count',
	numerator: { vi: 'ca', en: 'incidents' },
	denominator: null,
	target: null,
	scopes: ['city', 'ward']
});

const now = { basis: 'event', window: { vi: 'hiện tại', en: 'now' } } as const;
const present = { ...shared, clock: now, minimumDenominator: null, target: null } as const;

export const unitsReporting = defineMetric({
	...present,
	id: 'ems.units-reporting',
	name: { vi: 'Xe trực có tín hiệu', en: 'Units on duty with a fix' },
	formula: {
		vi: 'Số xe đang trực có vị trí không quá 2 phút.',
		en: 'Units on duty whose last position is at most 2 minutes old.'
	},
	unit: 'units',
	aggregation: 'sum',
	numerator: { vi: 'xe trực có tín hiệu', en: 'units on duty with a fresh fix' },
	denominator: null,
	sources: [unitPositions.name, unitStatus.name],
	freshness: unitPositions.freshness,
	scopes: ['city']
});

export const unitsOnDuty = defineMetric({
	...present,
	id: 'ems.units-on-duty',
	name: { vi: 'Xe đang trực', en: 'Units on duty' },
	formula: {
		vi: 'Số xe đã báo trạng thái và không ở trạng thái ngoài ca hoặc không phục vụ.',
		en: 'Units that reported a state other than off duty and out of service.'
	},
	unit: 'units',
	aggregation: 'sum',
	numerator: { vi: 'xe đang trực', en: 'units on duty' },
	denominator: null,
	sources: [unitPositions.name, unitStatus.name],
	freshness: unitPositions.freshness,
	scopes: ['city', 'station']
});

export const unitsReady = defineMetric({
	...present,
	id: 'ems.units-ready',
	name: { vi: 'Xe sẵn sàng', en: 'Units ready' },
	formula: {
		vi: 'Số xe ở trạng thái sẵn sàng và có vị trí không quá 2 phút.',
		en: 'Units in the state available whose last position is at most 2 minutes old.'
	},
	unit: 'units',
	aggregation: 'sum',
	numerator: { vi: 'xe sẵn sàng', en: 'units ready' },
	denominator: null,
	sources: [unitPositions.name, unitStatus.name],
	freshness: unitPositions.freshness,
	scopes: ['city', 'station']
});

export const unitsMoving = defineMetric({
	...present,
	id: 'ems.units-moving',
	name: { vi: 'Xe đang làm nhiệm vụ', en: 'Units on a mission' },
	formula: {
		vi: 'Số xe đang trực có vị trí không quá 2 phút, từ lúc nhận lệnh đến trước khi tới bệnh viện.',
		en: 'Units on duty whose last position is at most 2 minutes old, from notification until they reach a hospital.'
	},
	unit: 'units',
	aggregation: 'sum',
	numerator: { vi: 'xe đang làm nhiệm vụ', en: 'units on a mission' },
	denominator: null,
	sources: [unitPositions.name, unitStatus.name],
	freshness: unitPositions.freshness,
	scopes: ['city']
});

export const unitsAtHospital = defineMetric({
	...present,
	id: 'ems.units-at-hospital',
	name: { vi: 'Xe tại bệnh viện', en: 'Units at a hospital' },
	formula: {
		vi: 'Số xe đang trực có vị trí không quá 2 phút, đã tới bệnh viện, đang bàn giao hoặc về trạm.',
		en: 'Units on duty whose last position is at most 2 minutes old that arrived at a hospital, hand over or clear.'
	},
	unit: 'units',
	aggregation: 'sum',
	numerator: { vi: 'xe tại bệnh viện', en: 'units at a hospital' },
	denominator: null,
	sources: [unitPositions.name, unitStatus.name],
	freshness: unitPositions.freshness,
	scopes: ['city']
});

export const unitsLost = defineMetric({
	...present,
	id: 'ems.units-lost',
	name: { vi: 'Xe mất tín hiệu', en: 'Units without a signal' },
	formula: {
		vi: 'Số xe đang trực có vị trí cũ hơn 2 phút hoặc chưa từng có vị trí.',
		en: 'Units on duty whose last position is more than 2 minutes old or that never had one.'
	},
	unit: 'units',
	aggregation: 'sum',
	numerator: { vi: 'xe mất tín hiệu', en: 'units without a signal' },
	denominator: null,
	sources: [unitPositions.name, unitStatus.name],
	freshness: unitPositions.freshness,
	scopes: ['city']
});

export const openIncidents = defineMetric({
	...present,
	id: 'ems.open-incidents',
	name: { vi: 'Ca đang mở', en: 'Open incidents' },
	formula: {
		vi: 'Số ca chưa đóng, chưa hủy.',
		en: 'Incidents that are neither closed nor cancelled.'
	},
	unit: 'incidents',
	aggregation: 'count',
	numerator: { vi: 'ca đang mở', en: 'open incidents' },
	denominator: null,
	sources: [incidents.name, unitPositions.name],
	scopes: ['city']
});

export const emsMetrics = [
	responseMedian,
	responseP90,
	responseWithinTarget,
	timeStampsComplete,
	calls,
	unitsReporting,
	unitsOnDuty,
	unitsReady,
	unitsMoving,
	unitsAtHospital,
	unitsLost,
	openIncidents
] as const;
