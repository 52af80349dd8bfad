/** Measures of hospitals: capability, activity, crowding, satisfaction. */
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const visits = defineMeasure({
	...office,
	code: 'hospital-visits',
	name: { vi: 'Lượt khám trong ngày', en: 'Visits of the day' },
	unit: 'visits',
	numerator: { vi: 'lượt khám', en: 'visits' },
	frequency: 'day',
	places: 'public-hospitals'
});

export const surgeries = defineMeasure({
	...office,
	code: 'surgeries',
	name: { vi: 'Ca phẫu thuật trong tuần', en: 'Surgeries of the week' },
	unit: 'items',
	numerator: { vi: 'ca phẫu thuật', en: 'surgeries' },
	frequency: 'week',
	places: 'public-hospitals'
});

export const satisfaction = defineMeasure({
	...office,
	code: 'patient-satisfaction',
	name: { vi: 'Người bệnh hài lòng', en: 'Satisfied patients' },
	unit: 'ratio',
	numerator: { vi: 'phiếu hài lòng', en: 'satisfied answers' },
	denominator: { vi: 'phiếu trả lời', en: 'answers' },
	frequency: 'month',
	places: 'public-hospitals',
	target: proposed(0.9)
});

export const responseRate = defineMeasure({
	...office,
	code: 'satisfaction-answers',
	name: { vi: 'Tỷ lệ trả lời phiếu', en: 'Response rate' },
	unit: 'ratio',
	numerator: { vi: 'phiếu trả lời', en: 'answers' },
	denominator: { vi: 'lượt được mời', en: 'visits invited' },
	frequency: 'month',
	places: 'public-hospitals'
});

export const hospitalMeasures = [visits, surgeries, satisfaction, responseRate] as const;
