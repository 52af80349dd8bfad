/** Metrics of screening. Persons count once in a calendar year, where they live. */
import { defineMetric } from '#lib/metrics/define-metric.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { COVERAGE_BREAKS, COVERAGE_TARGET_RATIO, SMALL_CELL_LIMIT } from './board.ts';
import { screeningVisits } from './contract.ts';

const shared = {
	version: 1,
	sources: [screeningVisits.name],
	freshness: screeningVisits.freshness,
	bands: null,
	minimumDenominator: null,
	suppressBelow: SMALL_CELL_LIMIT,
	owner: OWNERS.diseaseControl,
	layer: 'specialised',
	target: null,
	scopes: ['city', 'ward']
} as const;
const thisYear = {
	basis: 'event',
	window: { vi: 'từ 01/01 năm nay', en: 'since 1 January of this year' }
} as const;

export const coverage = defineMetric({
	...shared,
	id: 'screening.coverage',
	name: { vi: 'Độ bao phủ sàng lọc', en: 'Screening coverage' },
	formula: {
		vi: 'Số người được sàng lọc trong năm, mỗi người tính một lần, chia cho số người từ 65 tuổi (ước tính 10,5 % dân số) của các phường, xã đã gửi số.',
		en: 'Persons screened this year, each counted once, over residents aged 65 and over (estimated at 10.5 %) of the wards that report.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'người đã sàng lọc', en: 'persons screened' },
	denominator: { vi: 'người từ 65 tuổi, ước tính', en: 'residents aged 65 and over, estimated' },
	clock: thisYear,
	target: {
		value: COVERAGE_TARGET_RATIO,
		direction: 'at-least',
		kind: 'proposed',
		source: {
			vi: 'Đề xuất: 80 % đối tượng đích đến hết 31/12',
			en: 'Proposed: 80 % of the target group by 31 December'
		},
		validFrom: '2026-01-01'
	},
	bands: COVERAGE_BREAKS,
	minimumDenominator: 100
});

export const visits = defineMetric({
	...shared,
	id: 'screening.visits',
	name: { vi: 'Lượt sàng lọc', en: 'Screening visits' },
	formula: {
		vi: 'Số lượt khám sàng lọc trong năm; một người có thể có nhiều lượt.',
		en: 'Screening visits of this year; one person may have several.'
	},
	unit: 'visits',
	aggregation: 'sum',
	numerator: { vi: 'lượt khám', en: 'visits' },
	denominator: null,
	clock: thisYear
});

export const newPersons = defineMetric({
	...shared,
	id: 'screening.new-persons-7d',
	name: { vi: 'Người mới, 7 ngày', en: 'New persons, 7 days' },
	formula: {
		vi: 'Số người được sàng lọc lần đầu trong năm, trong 7 ngày qua.',
		en: 'Persons screened for the first time this year within the last 7 days.'
	},
	unit: 'persons',
	aggregation: 'sum',
	numerator: { vi: 'người mới', en: 'new persons' },
	denominator: null,
	clock: { basis: 'event', window: { vi: '7 ngày qua', en: 'the last 7 days' } }
});

export const wardsLow = defineMetric({
	...shared,
	id: 'screening.wards-low',
	name: { vi: 'Phường, xã dưới 60 %', en: 'Wards below 60 %' },
	formula: {
		vi: 'Số phường, xã có độ bao phủ sàng lọc dưới 60 %. Không tính nơi số bị ẩn hoặc chưa có số.',
		en: 'Wards whose screening coverage is below 60 %. Wards that are hidden or without data are left out.'
	},
	unit: 'wards',
	aggregation: 'sum',
	numerator: { vi: 'phường, xã dưới 60 %', en: 'wards below 60 %' },
	denominator: null,
	clock: thisYear,
	suppressBelow: null,
	scopes: ['city']
});

export const screeningMetrics = [coverage, visits, newPersons, wardsLow] as const;
