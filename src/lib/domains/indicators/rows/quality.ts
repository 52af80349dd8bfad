/** Rows on the quality of records: accurate, complete, clean, live; and the links that make them so. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import { recordQuality, sourceQuality } from '../measures/scores.ts';
import { populationMatch, populationConflicts, checkupsSynced } from '../measures/quality.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'basic' } as const;

export const qualityRows = [
	defineIndicator({
		...office,
		n: 34,
		code: 'core-fields',
		theme: 'quality',
		name: { vi: 'Trường thông tin cốt lõi', en: 'Core fields' },
		cityName: {
			vi: 'Trường cốt lõi: định danh, bảo hiểm y tế, hộ, tiền sử, tiêm chủng',
			en: 'Core fields: citizen ID, insurance, household, history, vaccination'
		},
		kpi: {
			vi: 'Mức có dữ liệu và hợp lệ của từng trường',
			en: 'Field completeness and validity'
		},
		drillDown: ['city', 'ward', 'field', 'rule'],
		measures: [recordQuality.complete],
		claims: [claim('year2026', { vi: 'nêu tên năm trường', en: 'names five fields' })]
	}),
	defineIndicator({
		...office,
		n: 35,
		code: 'population-database',
		theme: 'quality',
		name: { vi: 'Nối cơ sở dữ liệu dân cư', en: 'Link to the population database' },
		cityName: {
			vi: 'Kết nối trực tiếp Cơ sở dữ liệu quốc gia về dân cư',
			en: 'Direct link to the National Population Database'
		},
		kpi: { vi: 'Tỷ lệ khớp, độ trễ, mâu thuẫn', en: 'Match rate, lag, conflicts' },
		drillDown: ['city', 'ward', 'conflict'],
		measures: [populationMatch, populationConflicts],
		claims: [claim('year2026', { vi: 'đã kết nối trực tiếp', en: 'directly linked' })]
	}),
	defineIndicator({
		...office,
		n: 36,
		code: 'data-quality',
		theme: 'quality',
		name: { vi: 'Đúng – đủ – sạch – sống', en: 'Accurate – complete – clean – live' },
		cityName: {
			vi: 'Dữ liệu phải "đúng, đủ, sạch, sống"',
			en: 'Data must be "accurate, complete, clean, relevant"'
		},
		kpi: {
			vi: 'Bốn điểm cho từng nguồn và từng phường, xã',
			en: 'Four scores per source and per ward, live included'
		},
		drillDown: ['source', 'dimension', 'rule', 'sample'],
		measures: [
			recordQuality.accurate,
			recordQuality.complete,
			recordQuality.clean,
			recordQuality.live,
			sourceQuality.accurate,
			sourceQuality.complete,
			sourceQuality.clean,
			sourceQuality.live
		],
		claims: [claim('year2026', { vi: 'nguyên tắc', en: 'principle' })]
	}),
	defineIndicator({
		...office,
		n: 38,
		code: 'checkups-synced',
		theme: 'quality',
		name: { vi: 'Đồng bộ kết quả khám', en: 'Check-up data in the record' },
		cityName: {
			vi: 'Kết quả khám được đồng bộ vào hồ sơ và VNeID',
			en: 'Check-up data synced to EHR and VNeID'
		},
		kpi: { vi: 'Tỷ lệ đồng bộ và độ trễ', en: 'Sync share and delay' },
		drillDown: ['city', 'ward', 'session', 'rejection'],
		measures: [checkupsSynced],
		claims: [claim('year2026', { vi: 'đã đồng bộ', en: 'synchronized' })]
	})
] as const;
