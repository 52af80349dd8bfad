/** Metrics of reception kiosks. */
import { defineMetric, type MetricTarget } from '#lib/metrics/define-metric.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { WAIT_TARGET_SECONDS } from './board.ts';
import { kioskStates, kioskTickets } from './contract.ts';

const shared = {
	version: 1,
	sources: [kioskTickets.name],
	freshness: kioskTickets.freshness,
	bands: null,
	minimumDenominator: 5,
	suppressBelow: null,
	owner: OWNERS.medicalAffairs,
	layer: 'applied',
	target: null
} as const;
const last60min = {
	basis: 'event',
	window: {
		vi: 'phiếu phát trong 60 phút qua, hoặc đang chờ',
		en: 'tickets issued in the last 60 minutes, or still waiting'
	}
} as const;
const today = { basis: 'event', window: { vi: 'hôm nay', en: 'today' } } as const;
const now = { basis: 'event', window: { vi: 'hiện tại', en: 'now' } } as const;

export const waitTarget: MetricTarget = {
	value: WAIT_TARGET_SECONDS,
	direction: 'at-most',
	kind: 'published',
	source: {
		vi: 'Thành phố công bố kiosk giảm chờ từ 15 phút còn 1–2 phút (2025)',
		en: 'Published by the city: kiosks cut the wait from 15 minutes to 1–2 (2025)'
	},
	validFrom: '2025-01-01'
};

/**
 * Lower edges of the colour classes 2 to 5, seconds: 2 minutes is the target, 15 minutes the wait before
 * kiosks (city report 2025); 5 and 10 between them are proposed by this product.
 */
export const WAIT_BREAKS = [120, 300, 600, 900] as const;

export const waitMedian = defineMetric({
	...shared,
	id: 'kiosks.wait-median',
	name: { vi: 'Thời gian chờ, trung vị', en: 'Waiting time, median' },
	formula: {
		vi: 'Trung vị thời gian từ lúc lấy số đến lúc được gọi. Người còn chờ tính thời gian đã chờ đến nay.',
		en: 'Median time from taking a ticket to being called. People still waiting count with the time waited so far.'
	},
	unit: 'seconds',
	aggregation: 'median',
	numerator: null,
	denominator: null,
	clock: last60min,
	target: waitTarget,
	bands: WAIT_BREAKS,
	scopes: ['city', 'facility']
});

export const waitP90 = defineMetric({
	...shared,
	id: 'kiosks.wait-p90',
	name: { vi: 'Thời gian chờ, 90 % không quá', en: 'Waiting time, 90 % within' },
	formula: {
		vi: 'Thời gian mà 90 % số phiếu không vượt quá, tính cả người còn chờ.',
		en: 'The time that 90 % of tickets do not exceed, people still waiting included.'
	},
	unit: 'seconds',
	aggregation: 'p90',
	numerator: null,
	denominator: null,
	clock: last60min,
	target: waitTarget,
	scopes: ['city', 'facility']
});

export const waitingNow = defineMetric({
	...shared,
	id: 'kiosks.waiting-now',
	name: { vi: 'Đang chờ', en: 'Waiting now' },
	formula: {
		vi: 'Số phiếu đã phát, chưa được gọi, chưa bỏ về.',
		en: 'Tickets issued, not called and not left.'
	},
	unit: 'persons',
	aggregation: 'count',
	numerator: { vi: 'người đang chờ', en: 'people waiting' },
	denominator: null,
	clock: now,
	minimumDenominator: null,
	scopes: ['city', 'facility']
});

export const withinTargetToday = defineMetric({
	...shared,
	id: 'kiosks.within-target-today',
	name: { vi: 'Phiếu được gọi trong 2 phút', en: 'Tickets called within 2 minutes' },
	formula: {
		vi: 'Số phiếu hôm nay được gọi trong 2 phút chia cho số phiếu phát hôm nay.',
		en: 'Tickets of today called within 2 minutes over tickets issued today.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'phiếu được gọi trong 2 phút', en: 'tickets called within 2 minutes' },
	denominator: { vi: 'phiếu phát hôm nay', en: 'tickets issued today' },
	clock: today,
	scopes: ['city', 'facility']
});

export const visitsToday = defineMetric({
	...shared,
	id: 'kiosks.visits-today',
	name: { vi: 'Lượt hôm nay', en: 'Visits today' },
	formula: { vi: 'Số phiếu phát hôm nay.', en: 'Tickets issued today.' },
	unit: 'visits',
	aggregation: 'count',
	numerator: { vi: 'phiếu', en: 'tickets' },
	denominator: null,
	clock: today,
	minimumDenominator: null,
	scopes: ['city', 'facility']
});

export const kiosksOnline = defineMetric({
	...shared,
	id: 'kiosks.online',
	name: { vi: 'Kiosk hoạt động', en: 'Kiosks in service' },
	formula: {
		vi: 'Số kiosk báo hoạt động trong 10 phút qua.',
		en: 'Kiosks that reported themselves in service in the last 10 minutes.'
	},
	unit: 'kiosks',
	aggregation: 'sum',
	numerator: { vi: 'kiosk hoạt động', en: 'kiosks in service' },
	denominator: null,
	clock: now,
	sources: [kioskStates.name],
	freshness: kioskStates.freshness,
	minimumDenominator: null,
	scopes: ['city', 'facility']
});

export const kiosksStopped = defineMetric({
	...shared,
	id: 'kiosks.stopped',
	name: { vi: 'Kiosk ngừng', en: 'Kiosks out of service' },
	formula: {
		vi: 'Số kiosk báo ngừng, hết giấy hoặc lỗi, và kiosk không có nhịp trong 10 phút qua.',
		en: 'Kiosks that report being offline, out of paper or in error, and kiosks without a beat in the last 10 minutes.'
	},
	unit: 'kiosks',
	aggregation: 'sum',
	numerator: { vi: 'kiosk ngừng', en: 'kiosks out of service' },
	denominator: null,
	clock: now,
	sources: [kioskStates.name],
	freshness: kioskStates.freshness,
	minimumDenominator: null,
	scopes: ['city']
});

export const kioskMetrics = [
	waitMedian,
	waitP90,
	waitingNow,
	withinTargetToday,
	visitsToday,
	kiosksOnline,
	kiosksStopped
] as const;
