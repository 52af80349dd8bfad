/** Rows on remote care, AI reading and connected devices. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	consultsCompleted,
	consultWait,
	aiStudies,
	aiDisagreement,
	aiTurnaround,
	devicesOnline
} from '../measures/remote-care.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const remoteCareRows = [
	defineIndicator({
		...office,
		n: 12,
		code: 'remote-consultation',
		theme: 'remote-care',
		name: { vi: 'Khám, hội chẩn từ xa', en: 'Remote consultation' },
		cityName: { vi: 'Khám, chữa bệnh từ xa', en: 'Remote examination and treatment' },
		kpi: { vi: 'Số phiên, thời gian chờ, tỷ lệ hoàn thành', en: 'Sessions, wait, completion' },
		drillDown: ['city', 'hospital', 'spoke', 'specialty'],
		measures: [consultsCompleted, consultWait],
		claims: [
			claim(
				'september',
				{ vi: 'năm bệnh viện khác', en: 'five other hospitals' },
				{ asOf: '2025-09' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 13,
		code: 'ai-reading',
		theme: 'remote-care',
		name: { vi: 'AI đọc hình ảnh', en: 'AI reading' },
		cityName: {
			vi: 'AI đọc X-quang phổi, nội soi tiêu hóa, sàng lọc sớm ung thư (Đức Giang, Xanh Pôn, Ung bướu)',
			en: 'AI: lung X-ray, digestive endoscopy, early cancer screening (Duc Giang, Saint Paul, Oncology)'
		},
		kpi: {
			vi: 'Ca có AI đọc; thời gian; mức AI khác bác sĩ',
			en: 'Studies read with AI; turnaround; disagreement with the radiologist'
		},
		drillDown: ['hospital', 'modality', 'model-version', 'week'],
		measures: [aiDisagreement, aiStudies, aiTurnaround],
		claims: [claim('september', { vi: 'ba bệnh viện', en: 'three hospitals' }, { asOf: '2025-09' })]
	}),
	defineIndicator({
		...office,
		n: 46,
		code: 'connected-devices',
		theme: 'remote-care',
		name: { vi: 'Thiết bị IoT', en: 'IoT devices' },
		cityName: { vi: 'Khám từ xa, AI, IoT', en: 'Telehealth, AI, IoT' },
		kpi: {
			vi: 'Phiên; độ lệch mô hình; thiết bị trực tuyến',
			en: 'Sessions; model drift; devices on line'
		},
		drillDown: ['city', 'device', 'site'],
		measures: [devicesOnline, consultsCompleted, aiDisagreement],
		claims: [claim('year2026', { vi: 'có nêu', en: 'named' })]
	})
] as const;
