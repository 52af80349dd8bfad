/** Metrics of electronic health records. Records and VNeID books are two measures and never share a label. */
import { defineMetric } from '#lib/metrics/define-metric.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { EHR_PUBLISHED_RATIO } from './board.ts';
import { ehrCoverage } from './contract.ts';

const shared = {
	version: 1,
	clock: {
		basis: 'event',
		window: { vi: 'số chốt mới nhất của từng phường, xã', en: 'newest closing of each ward' }
	},
	sources: [ehrCoverage.name],
	freshness: ehrCoverage.freshness,
	bands: null,
	minimumDenominator: null,
	suppressBelow: null,
	owner: OWNERS.planning,
	layer: 'basic',
	scopes: ['city', 'ward']
} as const;

export const recordCoverage = defineMetric({
	...shared,
	id: 'ehr.coverage',
	name: { vi: 'Hồ sơ sức khỏe điện tử', en: 'Electronic health records' },
	formula: {
		vi: 'Số người có hồ sơ sức khỏe điện tử chia cho dân số mà phường, xã báo cùng ngày.',
		en: 'Persons with an electronic health record over the residents that the ward reports on the same day.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'người có hồ sơ', en: 'persons with a record' },
	denominator: { vi: 'dân số', en: 'residents' },
	target: {
		value: EHR_PUBLISHED_RATIO,
		direction: 'at-least',
		kind: 'published',
		source: {
			vi: 'Báo cáo thành phố quý 2/2026: gần 99 %',
			en: 'City report, Q2 2026: nearly 99 %'
		},
		validFrom: '2026-06-30'
	}
});

export const vneidCoverage = defineMetric({
	...shared,
	id: 'ehr.vneid-citizens',
	name: { vi: 'Sổ sức khỏe điện tử trên VNeID', en: 'Health books in VNeID' },
	formula: {
		vi: 'Số công dân đã tích hợp sổ sức khỏe vào VNeID chia cho dân số. Khác với số hồ sơ đã xác thực.',
		en: 'Citizens who integrated their health book into VNeID over residents. Not the number of verified records.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'công dân có sổ trên VNeID', en: 'citizens with a book in VNeID' },
	denominator: { vi: 'dân số', en: 'residents' },
	target: null
});

export const identityVerified = defineMetric({
	...shared,
	id: 'ehr.identity-verified',
	name: { vi: 'Hồ sơ đã xác thực danh tính', en: 'Records with a verified identity' },
	formula: {
		vi: 'Số người có hồ sơ đã xác thực danh tính chia cho dân số mà phường, xã báo cùng ngày.',
		en: 'Persons whose record has a verified identity over the residents that the ward reports on the same day.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'người đã xác thực danh tính', en: 'persons with a verified identity' },
	denominator: { vi: 'dân số', en: 'residents' },
	target: null
});

export const standardConform = defineMetric({
	...shared,
	id: 'ehr.standard-conform',
	name: { vi: 'Hồ sơ theo mẫu chuẩn', en: 'Records in the standard form' },
	formula: {
		vi: 'Số người có hồ sơ đạt mẫu chuẩn chia cho dân số mà phường, xã báo cùng ngày.',
		en: 'Persons whose record conforms to the standard over the residents that the ward reports on the same day.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'người có hồ sơ đạt chuẩn', en: 'persons whose record conforms' },
	denominator: { vi: 'dân số', en: 'residents' },
	target: null
});

export const ehrMetrics = [
	recordCoverage,
	vneidCoverage,
	identityVerified,
	standardConform
] as const;
