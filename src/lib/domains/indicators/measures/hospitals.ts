/** Measures of hospitals: capability, activity, crowding, satisfaction. */
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { CAPABILITY_HOSPITALS } from '../sets.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const capabilities = defineMeasure({
	...office,
	code: 'capabilities-staffed',
	name: { vi: 'Kỹ thuật cao đang có kíp trực', en: 'High techniques staffed' },
	unit: 'ratio',
	numerator: { vi: 'kỹ thuật có kíp trực', en: 'capabilities staffed' },
	denominator: { vi: 'kỹ thuật đã đăng ký', en: 'capabilities registered' },
	frequency: 'day',
	places: CAPABILITY_HOSPITALS
});

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
	unit: 'cases',
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
	places: 'public-hospitals'
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

export const hospitalMeasures = [
	capabilities,
	visits,
	surgeries,
	satisfaction,
	responseRate
] as const;
