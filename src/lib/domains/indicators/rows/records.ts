/** Rows on the electronic health record of each person. Records and citizens in VNeID never share a label. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	identityMatch,
	duplicateCodes,
	recordSections,
	vneidRecords,
	vneidRecordsOpened,
	vneidNewCitizens
} from '../measures/records.ts';

const office = { owner: OFFICES.planning, layer: 'basic' } as const;

export const recordRows = [
	defineIndicator({
		...office,
		n: 2,
		code: 'health-identity-code',
		theme: 'records',
		name: { vi: 'Mã định danh y tế mỗi người', en: 'Health identification code per person' },
		cityName: {
			vi: 'Mã định danh sức khỏe điện tử của mỗi người dân',
			en: 'Electronic health identification code per person'
		},
		kpi: {
			vi: 'Tỷ lệ khớp danh tính; người có hơn một mã',
			en: 'Identity match rate; people with more than one code'
		},
		drillDown: ['city', 'ward', 'method', 'unmatched'],
		measures: [identityMatch, duplicateCodes],
		claims: [claim('september', { vi: 'mỗi người có một mã', en: 'each person has one' })]
	}),
	defineIndicator({
		...office,
		n: 3,
		code: 'record-content',
		theme: 'records',
		name: { vi: 'Nội dung hồ sơ', en: 'Content of the record' },
		cityName: {
			vi: 'Khám, điều trị, tiêm chủng, xét nghiệm, dinh dưỡng trong hồ sơ',
			en: 'Record content: check-up, treatment, vaccination, testing, nutrition'
		},
		kpi: {
			vi: 'Mức đầy đủ của năm phần hồ sơ mỗi người',
			en: 'Completeness of the five sections per person'
		},
		drillDown: ['city', 'ward', 'age', 'section', 'last-update'],
		measures: [recordSections],
		claims: [
			claim('september', {
				vi: 'cập nhật, đồng bộ thường xuyên',
				en: 'regularly updated and synchronized'
			})
		]
	}),
	defineIndicator({
		...office,
		n: 10,
		code: 'vneid-records',
		theme: 'records',
		name: { vi: 'Hồ sơ trên VNeID (số hồ sơ)', en: 'Records on VNeID (records)' },
		cityName: {
			vi: 'Hồ sơ sức khỏe điện tử trên VNeID đã xác thực, kết nối',
			en: 'EHR on VNeID, verified and connected'
		},
		kpi: { vi: 'Hồ sơ đã xác thực; kết nối; mở xem', en: 'Records verified; linked; viewed' },
		drillDown: ['city', 'ward', 'age', 'lost-step'],
		measures: [vneidRecords, vneidRecordsOpened],
		claims: [
			claim(
				'september',
				{ vi: '9,6 triệu hồ sơ', en: '9.6 million records' },
				{ value: 9_600_000, asOf: '2025-09' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 18,
		code: 'record-coverage',
		theme: 'records',
		name: { vi: 'Dân số có hồ sơ sức khỏe điện tử', en: 'Residents with a health record' },
		cityName: {
			vi: 'Dân số được quản lý bằng hồ sơ sức khỏe điện tử',
			en: 'Population managed by electronic personal health record'
		},
		kpi: { vi: 'Độ bao phủ quản lý hồ sơ', en: 'EHR management coverage' },
		drillDown: ['city', 'ward', 'age', 'residency', 'unmatched'],
		metrics: ['ehr.coverage'],
		claims: [
			claim('year2025', { vi: '97 %', en: '97 %' }, { value: 0.97, asOf: '2025-12-31' }),
			{
				text: { vi: '82,5 %', en: '82.5 %' },
				value: 0.825,
				asOf: '2023-12-31',
				source: {
					vi: 'vietnamplus.vn 267425: được quản lý sức khỏe, cách tính khác',
					en: 'vietnamplus.vn 267425: receiving health management, another definition'
				}
			}
		]
	}),
	defineIndicator({
		...office,
		n: 24,
		code: 'vneid-citizens',
		theme: 'records',
		name: { vi: 'Công dân tích hợp sổ vào VNeID (số người)', en: 'Citizens in VNeID (people)' },
		cityName: {
			vi: 'Công dân đã tích hợp sổ sức khỏe điện tử vào VNeID',
			en: 'Citizens who integrated the EHR into VNeID'
		},
		kpi: { vi: 'Tỷ lệ tích hợp và số mới mỗi tháng', en: 'Integration rate and monthly new' },
		drillDown: ['city', 'ward', 'age', 'month'],
		metrics: ['ehr.vneid-citizens'],
		measures: [vneidNewCitizens],
		headline: 'ehr.vneid-citizens',
		claims: [
			claim(
				'year2025',
				{ vi: 'khoảng 3,1 triệu công dân', en: 'about 3.1 million citizens' },
				{
					asOf: '2025-12-31'
				}
			)
		]
	}),
	defineIndicator({
		...office,
		n: 33,
		code: 'standard-record-coverage',
		theme: 'records',
		name: { vi: 'Đường tới khoảng 99 %', en: 'The path to about 99 %' },
		cityName: {
			vi: 'Hồ sơ sức khỏe điện tử chuẩn hóa cho khoảng 99 % dân số',
			en: 'Standardised EHR for about 99 % of the population'
		},
		kpi: {
			vi: 'Đường từ 97 đến 99 % kèm ghi chú mẫu số; phần còn thiếu',
			en: 'Trend from 97 to 99 % with the denominator; what is missing'
		},
		drillDown: ['city', 'ward', 'age', 'residency', 'unmatched'],
		sameAs: 18,
		claims: [
			claim(
				'year2026',
				{ vi: 'khoảng 99 %', en: 'about 99 %' },
				{ value: 0.99, asOf: '2026-06-30' }
			)
		]
	})
] as const;
