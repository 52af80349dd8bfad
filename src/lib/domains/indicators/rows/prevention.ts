/** Rows on prevention: check-ups, screening cascades, nutrition, programmes. Rates of persons hide small cells. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	underweight,
	programmes,
	checkups,
	diabetes,
	hypertension,
	cancer,
	overdue
} from '../measures/prevention.ts';

const office = { owner: OFFICES.diseaseControl, layer: 'specialised' } as const;

const cascadeRow = {
	...office,
	theme: 'prevention',
	kpi: {
		vi: 'Chuỗi: đủ điều kiện, sàng lọc, nghi ngờ, chẩn đoán, quản lý, đạt mục tiêu',
		en: 'Cascade: eligible, screened, positive, confirmed, in care, controlled'
	}
} as const;

export const preventionRows = [
	defineIndicator({
		...office,
		owner: OFFICES.population,
		n: 17,
		code: 'underweight-under-five',
		theme: 'prevention',
		name: { vi: 'Suy dinh dưỡng trẻ dưới 5 tuổi', en: 'Malnutrition under five' },
		cityName: {
			vi: 'Suy dinh dưỡng ở trẻ dưới năm tuổi',
			en: 'Malnutrition in children under five'
		},
		kpi: {
			vi: 'Tỷ lệ kèm khoảng tin cậy và ngày điều tra',
			en: 'Prevalence with interval and survey date'
		},
		drillDown: ['city', 'ward', 'age'],
		measures: [underweight],
		claims: [
			claim(
				'year2025',
				{ vi: 'giảm 0,2 điểm phần trăm so với 2024', en: '-0.2 percentage points vs 2024' },
				{ asOf: '2025' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 27,
		code: 'prevention-programmes',
		theme: 'prevention',
		name: { vi: 'Các chương trình dự phòng', en: 'Prevention programmes' },
		cityName: {
			vi: 'Y tế dự phòng, an toàn thực phẩm, dân số và trẻ em, phòng chống tệ nạn',
			en: 'Preventive medicine, food safety, population & child protection, social-vice prevention'
		},
		kpi: {
			vi: 'Mỗi chương trình một chỉ tiêu có ký nhận',
			en: 'One signed KPI per programme, with its freshness'
		},
		drillDown: ['programme', 'ward'],
		measures: [programmes],
		claims: [
			claim('year2025', { vi: 'kết quả tích cực', en: 'positive results' }, { asOf: '2025' })
		]
	}),
	defineIndicator({
		...office,
		n: 37,
		code: 'free-checkups',
		theme: 'prevention',
		name: { vi: 'Khám sức khỏe định kỳ miễn phí', en: 'Free periodic check-ups' },
		cityName: { vi: 'Khám sức khỏe định kỳ miễn phí', en: 'Free periodic check-ups' },
		kpi: {
			vi: 'Độ bao phủ 12 tháng theo năm nhóm',
			en: 'Coverage in the rolling 12 months, by five target groups'
		},
		drillDown: ['city', 'ward', 'group', 'session'],
		measures: [checkups],
		metrics: ['screening.coverage'],
		claims: [
			claim('year2026', { vi: 'đang triển khai', en: 'actively implemented' }, { asOf: '2026' })
		]
	}),
	defineIndicator({
		...cascadeRow,
		n: 57,
		code: 'diabetes-screening',
		name: { vi: 'Đái tháo đường', en: 'Diabetes' },
		cityName: { vi: 'Sàng lọc bệnh không lây: đái tháo đường', en: 'NCD screening: diabetes' },
		drillDown: ['ward', 'age', 'lost-step', 'session'],
		measures: [diabetes],
		metrics: ['screening.coverage'],
		claims: [claim('station', { vi: 'mục tiêu', en: 'aim' })]
	}),
	defineIndicator({
		...cascadeRow,
		n: 58,
		code: 'hypertension-screening',
		name: { vi: 'Tăng huyết áp', en: 'Hypertension' },
		cityName: { vi: 'Sàng lọc bệnh không lây: tăng huyết áp', en: 'NCD screening: hypertension' },
		drillDown: ['ward', 'age', 'lost-step', 'session'],
		measures: [hypertension],
		metrics: ['screening.coverage'],
		claims: [claim('station', { vi: 'mục tiêu', en: 'aim' })]
	}),
	defineIndicator({
		...cascadeRow,
		n: 59,
		code: 'cancer-screening',
		name: { vi: 'Ung thư', en: 'Cancer' },
		cityName: { vi: 'Sàng lọc bệnh không lây: ung thư', en: 'NCD screening: cancer' },
		drillDown: ['ward', 'site', 'lost-step'],
		measures: [cancer],
		claims: [claim('station', { vi: 'mục tiêu', en: 'aim' })]
	}),
	defineIndicator({
		...office,
		n: 61,
		code: 'life-cycle',
		theme: 'prevention',
		name: { vi: 'Chăm sóc theo vòng đời', en: 'Life-cycle care' },
		cityName: {
			vi: 'Quản lý theo vòng đời; đỡ thời gian, đi lại cho người cao tuổi',
			en: 'Life-cycle management; time and travel saved (elderly)'
		},
		kpi: {
			vi: 'Quá hạn theo giai đoạn; khoảng cách tới dịch vụ',
			en: 'Overdue by life stage; median distance to service'
		},
		drillDown: ['ward', 'stage'],
		measures: [overdue],
		claims: [claim('station', { vi: 'mục tiêu', en: 'aim' })]
	})
] as const;
