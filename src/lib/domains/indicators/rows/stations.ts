/** Rows on health stations: the digital pilot and the 4.0 stations. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	examsSynced,
	exams,
	readiness,
	stationVisits,
	eligibility,
	treatedLocally,
	supportAnswer,
	outpatientShare,
	managed
} from '../measures/stations.ts';

const office = { owner: OFFICES.primaryCare, layer: 'applied' } as const;

export const stationRows = [
	defineIndicator({
		...office,
		n: 1,
		code: 'digital-station-pilot',
		theme: 'stations',
		name: { vi: 'Trạm y tế số thí điểm', en: 'Digital Health Station pilot' },
		cityName: {
			vi: 'Thí điểm "Trạm Y tế số" (Quang Minh, Ba Vì)',
			en: '"Digital Health Station" pilot (Quang Minh, Ba Vi)'
		},
		kpi: {
			vi: 'Trạm hoạt động; lượt đồng bộ mỗi ngày; tỷ lệ về kho thành phố',
			en: 'Stations live; exams synced per day; share that reaches the city store'
		},
		drillDown: ['city', 'ward', 'station', 'day', 'failed-message'],
		measures: [examsSynced, exams],
		claims: [
			claim(
				'september',
				{
					vi: 'hơn 85.000 lượt khám; khoảng 190.000 người',
					en: 'more than 85,000 exams; about 190,000 people'
				},
				{ asOf: '2025' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 51,
		code: 'station-readiness',
		theme: 'stations',
		name: { vi: 'Trạm y tế 4.0', en: '4.0 health stations' },
		cityName: {
			vi: '"Trạm y tế 4.0" (Bồ Đề, Long Biên)',
			en: '"4.0 health stations" (Bo De, Long Bien)'
		},
		kpi: {
			vi: 'Danh mục sẵn sàng của trạm; lượt phục vụ mỗi ngày',
			en: 'Station readiness checklist; services per day'
		},
		drillDown: ['ward', 'function'],
		measures: [readiness, stationVisits],
		claims: [claim('station', { vi: 'phường thí điểm', en: 'pilot wards' })]
	}),
	defineIndicator({
		...office,
		n: 54,
		code: 'insurance-link',
		theme: 'stations',
		name: { vi: 'Nối Bảo hiểm xã hội và hồ sơ', en: 'Link to Social Security and EHR' },
		cityName: {
			vi: 'Kết nối Bảo hiểm xã hội Việt Nam và hồ sơ của thành phố',
			en: 'Link to Vietnam Social Security and city EHR'
		},
		kpi: { vi: 'Tra cứu thành công và thời gian', en: 'Eligibility-check success and latency' },
		drillDown: ['station', 'hour', 'error'],
		measures: [eligibility],
		claims: [claim('station', { vi: 'đã có', en: 'in place' })]
	}),
	defineIndicator({
		...office,
		n: 55,
		code: 'remote-support',
		theme: 'stations',
		name: { vi: 'Bệnh viện tuyến trên hỗ trợ từ xa', en: 'Remote support by the hospital' },
		cityName: {
			vi: 'Bệnh viện Đức Giang hỗ trợ trạm từ xa',
			en: 'Remote support by upper-level hospital (Duc Giang)'
		},
		kpi: {
			vi: 'Lượt hỗ trợ, thời gian trả lời, kết quả',
			en: 'Support requests, answer time, outcome'
		},
		drillDown: ['station', 'specialty'],
		measures: [treatedLocally, supportAnswer],
		claims: [claim('station', { vi: 'đã có', en: 'in place' })]
	}),
	defineIndicator({
		...office,
		n: 56,
		code: 'station-outpatients',
		theme: 'stations',
		name: { vi: 'Khám tại trạm thay tuyến trên', en: 'Care kept at the station' },
		cityName: {
			vi: 'Đặt hẹn và cận lâm sàng tại trạm; giảm tải tuyến trung ương',
			en: 'Appointments and para-clinical indications; less pressure on central hospitals'
		},
		kpi: {
			vi: 'Tỷ lệ ngoại trú tại trạm; lượt tự lên tuyến trên tránh được',
			en: 'Outpatient share served at station; self-referrals avoided'
		},
		drillDown: ['ward', 'condition'],
		measures: [outpatientShare],
		claims: [claim('station', { vi: 'mục tiêu', en: 'aim' })]
	}),
	defineIndicator({
		...office,
		n: 60,
		code: 'residents-managed',
		theme: 'stations',
		name: { vi: 'Bồ Đề: mọi người dân được quản lý', en: 'Bo De: every resident managed' },
		cityName: {
			vi: 'Mọi người dân được khám và quản lý (Bồ Đề)',
			en: 'Every citizen checked and managed (Bo De)'
		},
		kpi: {
			vi: 'Mức đạt mục tiêu với mẫu số thật',
			en: 'Goal gauge with the honest denominator'
		},
		drillDown: ['ward', 'household'],
		measures: [managed],
		claims: [claim('station', { vi: 'mục tiêu 100 %', en: '100 % goal' }, { asOf: '2026' })]
	})
] as const;
