/** Rows on hospitals: capability, activity, crowding, satisfaction. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	capabilities,
	visits,
	surgeries,
	satisfaction,
	responseRate
} from '../measures/hospitals.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const hospitalRows = [
	defineIndicator({
		...office,
		n: 6,
		code: 'high-techniques',
		theme: 'hospitals',
		name: { vi: 'Kỹ thuật cao', en: 'High techniques' },
		cityName: {
			vi: 'Kỹ thuật cao (Ung bướu, Tim, Phụ sản)',
			en: 'High techniques (Oncology, Heart, Obs-Gyn)'
		},
		kpi: {
			vi: 'Danh mục kỹ thuật kèm tình trạng trực',
			en: 'Capability register with on-duty state'
		},
		drillDown: ['hospital', 'capability', 'roster'],
		measures: [capabilities],
		claims: [claim('september', { vi: 'nêu tên', en: 'named' }, { asOf: '2025-09' })]
	}),
	defineIndicator({
		...office,
		n: 63,
		code: 'hospital-activity',
		theme: 'hospitals',
		name: { vi: 'Hoạt động khám, phẫu thuật', en: 'Visits and surgeries' },
		cityName: { vi: 'Lượt khám mỗi năm; phẫu thuật', en: 'Exams per year; surgeries' },
		kpi: {
			vi: 'Hoạt động hôm nay so với mức thường',
			en: 'Activity against what is expected for the day'
		},
		drillDown: ['hospital', 'department', 'hour'],
		measures: [visits, surgeries],
		claims: [
			claim('list', {
				vi: 'hơn 10 triệu lượt; hàng trăm nghìn ca',
				en: 'more than 10 million; hundreds of thousands'
			})
		]
	}),
	defineIndicator({
		...office,
		n: 68,
		code: 'overcrowding',
		theme: 'hospitals',
		name: { vi: 'Quá tải bệnh viện', en: 'Hospital overcrowding' },
		cityName: { vi: 'Quá tải bệnh viện', en: 'Hospital overcrowding' },
		kpi: {
			vi: 'Công suất giường, tải cấp cứu, người chờ, mức áp lực',
			en: 'Occupancy, ED load, people waiting, pressure level'
		},
		drillDown: ['hospital', 'department', 'bed-type', 'pending'],
		metrics: [
			'hospitals.occupancy',
			'hospitals.emergency-waiting',
			'hospitals.boarding',
			'hospitals.over-full'
		],
		claims: [claim('list', { vi: 'nêu là khó khăn', en: 'named as a problem' })]
	}),
	defineIndicator({
		...office,
		n: 69,
		code: 'patient-satisfaction',
		theme: 'hospitals',
		name: { vi: 'Hài lòng của người bệnh', en: 'Patient satisfaction' },
		cityName: {
			vi: 'Hài lòng của người bệnh; giảm ra nước ngoài chữa bệnh',
			en: 'Patient satisfaction; going abroad'
		},
		kpi: {
			vi: 'Mức hài lòng, số phiếu, tỷ lệ trả lời',
			en: 'Satisfaction with n and response rate'
		},
		drillDown: ['hospital', 'service'],
		measures: [satisfaction, responseRate],
		claims: [claim('list', { vi: 'mục tiêu', en: 'aim' })]
	})
] as const;
