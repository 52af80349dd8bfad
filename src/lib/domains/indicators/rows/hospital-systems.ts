/** Rows on the systems of hospitals: electronic medical records, HIS-LIS-PACS, digital signatures, paper. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	emrLive,
	emrPaperless,
	emrWithVneid,
	emrPrivate,
	emrStagePublic,
	emrStagePrivate,
	systemsAvailable,
	orderToResult,
	imageToReport,
	digitalSignatures,
	paperDepartments
} from '../measures/hospital-systems.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'specialised' } as const;

export const hospitalSystemRows = [
	defineIndicator({
		...office,
		n: 5,
		code: 'emr-public-hospitals',
		theme: 'hospital-systems',
		name: { vi: 'Bệnh án điện tử, 42 bệnh viện công', en: 'EMR, 42 public hospitals' },
		cityName: {
			vi: 'Bệnh án điện tử tại 42/42 bệnh viện công',
			en: 'EMR at all 42 public hospitals'
		},
		kpi: { vi: 'Bệnh án điện tử vận hành; khoa không giấy', en: 'EMR live; paperless wards' },
		drillDown: ['city', 'hospital', 'department', 'module', 'date'],
		measures: [emrLive, emrPaperless],
		claims: [claim('september', { vi: '42/42', en: '42 / 42' }, { value: 1, asOf: '2025-09' })]
	}),
	defineIndicator({
		...office,
		n: 23,
		code: 'emr-roll-out',
		theme: 'hospital-systems',
		name: { vi: 'Tiến độ bệnh án điện tử và VNeID', en: 'EMR and VNeID roll-out' },
		cityName: {
			vi: 'Triển khai bệnh án điện tử và hồ sơ VNeID tại 42 bệnh viện công',
			en: 'EMR and VNeID records roll-out in 42 public hospitals'
		},
		kpi: { vi: 'Tiến độ so với kế hoạch', en: 'Roll-out timeline against the plan' },
		drillDown: ['city', 'hospital', 'milestone'],
		measures: [emrWithVneid],
		claims: [
			claim(
				'year2025',
				{ vi: '42/42, sớm hơn kế hoạch', en: '42 / 42, ahead of schedule' },
				{ value: 1, asOf: '2025-12-31' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 41,
		code: 'emr-by-ownership',
		theme: 'hospital-systems',
		name: { vi: 'Bệnh án điện tử, bệnh viện tư', en: 'EMR, private hospitals' },
		cityName: {
			vi: 'Bệnh án điện tử: công 100 %, tư 68 % đã bắt đầu',
			en: 'EMR: public 100 %, private 68 % begun'
		},
		kpi: { vi: 'Mức bệnh án điện tử theo công, tư', en: 'EMR stage by ownership' },
		drillDown: ['ownership', 'hospital', 'stage'],
		measures: [emrPrivate, emrStagePublic, emrStagePrivate],
		claims: [
			claim(
				'year2026',
				{ vi: 'công 100 %; tư 68 %', en: 'public 100 %; private 68 %' },
				{ value: 0.68, asOf: '2026-06-30' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 42,
		code: 'his-lis-pacs',
		theme: 'hospital-systems',
		name: { vi: 'HIS – LIS – PACS', en: 'HIS – LIS – PACS' },
		cityName: { vi: 'Hoàn thiện HIS, LIS, PACS', en: 'HIS-LIS-PACS, being refined' },
		kpi: {
			vi: 'Mức sẵn sàng; thời gian chỉ định đến kết quả, chụp đến đọc',
			en: 'Module availability; order-to-result and image-to-report time'
		},
		drillDown: ['city', 'hospital', 'module', 'incident'],
		measures: [systemsAvailable, orderToResult, imageToReport],
		claims: [claim('year2026', { vi: 'đang hoàn thiện', en: 'being refined' })]
	}),
	defineIndicator({
		...office,
		n: 43,
		code: 'digital-signatures',
		theme: 'hospital-systems',
		name: { vi: 'Ký số', en: 'Digital signatures' },
		cityName: { vi: 'Chữ ký số trong bệnh viện', en: 'Digital signatures' },
		kpi: { vi: 'Tỷ lệ văn bản ký số', en: 'Share of documents signed digitally' },
		drillDown: ['city', 'hospital', 'document'],
		measures: [digitalSignatures],
		claims: [claim('year2026', { vi: 'đang áp dụng', en: 'being applied' })]
	}),
	defineIndicator({
		...office,
		n: 44,
		code: 'paper-records',
		theme: 'hospital-systems',
		name: { vi: 'Thay hẳn bệnh án giấy', en: 'Paper records replaced' },
		cityName: {
			vi: 'Thay thế hoàn toàn bệnh án giấy',
			en: 'Replace paper records completely'
		},
		kpi: { vi: 'Khoa còn dùng giấy', en: 'Wards still on paper' },
		drillDown: ['city', 'hospital', 'department'],
		measures: [paperDepartments],
		claims: [claim('year2026', { vi: 'lộ trình của Bộ Y tế', en: 'road-map of the Ministry' })]
	}),
	defineIndicator({
		...office,
		n: 64,
		code: 'emr-baseline',
		theme: 'hospital-systems',
		name: { vi: 'Mốc bệnh án điện tử tháng 2/2025', en: 'EMR baseline of February 2025' },
		cityName: {
			vi: 'Bệnh viện dùng bệnh án điện tử, tháng 2/2025',
			en: 'EMR adopters, February 2025'
		},
		kpi: { vi: 'Mốc khởi đầu trên đường thời gian', en: 'Baseline marker on the EMR timeline' },
		drillDown: ['city', 'date'],
		sameAs: 5,
		claims: [
			claim(
				'list',
				{ vi: '10 bệnh viện công và 3 bệnh viện tư', en: '10 public + 3 private' },
				{ asOf: '2025-02' }
			)
		]
	})
] as const;
