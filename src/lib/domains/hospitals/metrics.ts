/** Metrics of hospital load. All are read from the newest snapshot of each department and bed type. */
import { defineMetric } from '#lib/metrics/define-metric.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { OCCUPANCY_BREAKS, OCCUPANCY_TARGET_RATIO } from './board.ts';
import { hospitalBeds } from './contract.ts';

const shared = {
	version: 1,
	clock: {
		basis: 'event',
		window: {
			vi: 'số mới nhất của từng khoa, không quá 45 phút',
			en: 'newest snapshot of each department, at most 45 minutes old'
		}
	},
	sources: [hospitalBeds.name],
	freshness: hospitalBeds.freshness,
	bands: null,
	minimumDenominator: null,
	suppressBelow: null,
	owner: OWNERS.medicalAffairs,
	layer: 'applied',
	target: null
} as const;

export const occupancy = defineMetric({
	...shared,
	id: 'hospitals.occupancy',
	name: { vi: 'Công suất sử dụng giường bệnh', en: 'Bed occupancy' },
	formula: {
		vi: 'Số giường có người bệnh chia cho số giường thực kê. Toàn thành phố chỉ cộng các bệnh viện của Sở có số chưa cũ.',
		en: 'Beds in use over staffed beds. The city adds up the hospitals of the Department whose figures are not stale.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'giường có người bệnh', en: 'beds in use' },
	denominator: { vi: 'giường thực kê', en: 'staffed beds' },
	target: {
		value: OCCUPANCY_TARGET_RATIO,
		direction: 'at-most',
		kind: 'proposed',
		source: {
			vi: 'Đề xuất theo khuyến cáo tối đa 85 % của Tổ chức Y tế Thế giới',
			en: 'Proposed after the advice of the World Health Organization of at most 85 %'
		},
		validFrom: '2026-11-01'
	},
	bands: OCCUPANCY_BREAKS,
	scopes: ['city', 'facility', 'department']
});

export const hospitalsOverFull = defineMetric({
	...shared,
	id: 'hospitals.over-full',
	name: { vi: 'Bệnh viện trên 100 %', en: 'Hospitals above 100 %' },
	formula: {
		vi: 'Số bệnh viện của Sở có số giường có người bệnh lớn hơn số giường thực kê.',
		en: 'Hospitals of the Department with more beds in use than staffed.'
	},
	unit: 'hospitals',
	aggregation: 'sum',
	numerator: { vi: 'bệnh viện trên 100 %', en: 'hospitals above 100 %' },
	denominator: null,
	scopes: ['city']
});

export const intensiveCareFree = defineMetric({
	...shared,
	id: 'hospitals.intensive-care-free',
	name: { vi: 'Giường hồi sức còn trống', en: 'Free intensive-care beds' },
	formula: {
		vi: 'Giường hồi sức người lớn thực kê trừ giường có người bệnh, từng khoa không dưới 0.',
		en: 'Staffed minus occupied beds of adult intensive care, never below 0 for a department.'
	},
	unit: 'beds',
	aggregation: 'sum',
	numerator: { vi: 'giường hồi sức còn trống', en: 'free intensive-care beds' },
	denominator: null,
	scopes: ['city', 'facility']
});

export const emergencyWaiting = defineMetric({
	...shared,
	id: 'hospitals.emergency-waiting',
	name: { vi: 'Chờ cấp cứu', en: 'Waiting in emergency departments' },
	formula: {
		vi: 'Số người đang chờ tại khoa cấp cứu theo số bệnh viện gửi.',
		en: 'Patients waiting in emergency departments as the hospitals report.'
	},
	unit: 'persons',
	aggregation: 'sum',
	numerator: { vi: 'người chờ', en: 'patients waiting' },
	denominator: null,
	scopes: ['city', 'facility']
});

export const emergencyCensus = defineMetric({
	...shared,
	id: 'hospitals.emergency-census',
	name: { vi: 'Người bệnh tại khoa cấp cứu', en: 'Patients in emergency departments' },
	formula: {
		vi: 'Số người bệnh đang ở khoa cấp cứu theo số bệnh viện gửi.',
		en: 'Patients present in emergency departments as the hospitals report.'
	},
	unit: 'persons',
	aggregation: 'sum',
	numerator: { vi: 'người bệnh', en: 'patients' },
	denominator: null,
	scopes: ['city', 'facility']
});

export const boarding = defineMetric({
	...shared,
	id: 'hospitals.boarding',
	name: { vi: 'Chờ giường nội trú', en: 'Admitted without a bed' },
	formula: {
		vi: 'Số người bệnh đã có chỉ định nhập viện nhưng còn ở khoa cấp cứu vì chưa có giường.',
		en: 'Patients admitted who are still in the emergency department for want of a bed.'
	},
	unit: 'persons',
	aggregation: 'sum',
	numerator: { vi: 'người chờ giường', en: 'patients without a bed' },
	denominator: null,
	scopes: ['city', 'facility']
});

export const longestWait = defineMetric({
	...shared,
	id: 'hospitals.emergency-longest-wait',
	name: { vi: 'Chờ cấp cứu lâu nhất', en: 'Longest wait in the emergency department' },
	formula: {
		vi: 'Thời gian chờ lâu nhất hiện tại mà khoa cấp cứu báo.',
		en: 'Longest present wait as the emergency department reports it.'
	},
	unit: 'seconds',
	aggregation: 'sum',
	numerator: { vi: 'thời gian chờ', en: 'wait' },
	denominator: null,
	scopes: ['facility']
});

export const hospitalMetrics = [
	occupancy,
	hospitalsOverFull,
	intensiveCareFree,
	emergencyWaiting,
	emergencyCensus,
	boarding,
	longestWait
] as const;
