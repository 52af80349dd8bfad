/** Measures of prevention: check-ups, screening cascades, nutrition, programmes. Rates of persons hide small cells. */
import {
	cancerSite,
	cascadeStep,
	lifeStage,
	preventionProgramme,
	targetGroup
} from '../category.ts';
import { defineMeasure, SMALL_CELL_LIMIT } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { decided, proposed } from '../target.ts';

const office = { owner: OFFICES.diseaseControl, layer: 'specialised' } as const;

const persons = {
	...office,
	unit: 'ratio',
	frequency: 'quarter',
	places: 'wards',
	suppressBelow: SMALL_CELL_LIMIT
} as const;

const STEP = {
	numerator: { vi: 'người đạt bước', en: 'persons at the step' },
	denominator: { vi: 'người ở bước trước', en: 'persons at the step before' },
	formula: {
		vi: 'Mỗi bước: người đạt bước chia cho người ở bước trước. Số chung là bước sàng lọc.',
		en: 'Each step: persons at the step over persons at the step before. The headline is the screened step.'
	},
	category: cascadeStep
} as const;

export const underweight = defineMeasure({
	...persons,
	owner: OFFICES.population,
	code: 'underweight-under-five',
	name: { vi: 'Trẻ dưới 5 tuổi nhẹ cân', en: 'Underweight children under five' },
	numerator: { vi: 'trẻ dưới 5 tuổi nhẹ cân', en: 'under-fives underweight' },
	denominator: { vi: 'trẻ dưới 5 tuổi được cân', en: 'under-fives weighed' }
});

export const programmes = defineMeasure({
	...office,
	code: 'prevention-programmes',
	name: { vi: 'Chỉ tiêu chương trình đạt', en: 'Programme targets met' },
	unit: 'ratio',
	numerator: { vi: 'chỉ tiêu đạt', en: 'targets met' },
	denominator: { vi: 'chỉ tiêu trong tháng', en: 'targets of the month' },
	frequency: 'month',
	places: 'city',
	category: preventionProgramme
});

export const checkups = defineMeasure({
	...persons,
	code: 'checkup-coverage',
	name: { vi: 'Khám sức khỏe trong 12 tháng', en: 'Check-up within 12 months' },
	numerator: { vi: 'người có khám trong 12 tháng', en: 'residents with a check-up in 12 months' },
	denominator: { vi: 'dân số của nhóm', en: 'residents of the group' },
	category: targetGroup,
	target: decided(1, '2026-02-28', {
		vi: 'Kế hoạch 71/KH-UBND: mỗi người khám ít nhất một lần mỗi năm',
		en: 'Plan 71/KH-UBND: everyone checked at least once a year'
	})
});

export const diabetes = defineMeasure({
	...persons,
	...STEP,
	code: 'diabetes-cascade',
	name: { vi: 'Chuỗi đái tháo đường', en: 'Diabetes cascade' },
	target: proposed(0.8)
});

export const hypertension = defineMeasure({
	...persons,
	...STEP,
	code: 'hypertension-cascade',
	name: { vi: 'Chuỗi tăng huyết áp', en: 'Hypertension cascade' },
	target: proposed(0.8)
});

export const cancer = defineMeasure({
	...persons,
	code: 'cancer-screening',
	name: { vi: 'Sàng lọc ung thư', en: 'Cancer screening' },
	numerator: { vi: 'người đã sàng lọc', en: 'persons screened' },
	denominator: { vi: 'người đủ điều kiện theo tuổi, giới', en: 'eligible by age and sex' },
	category: cancerSite
});

export const overdue = defineMeasure({
	...persons,
	code: 'life-stage-overdue',
	name: { vi: 'Quá hạn chăm sóc theo giai đoạn đời', en: 'Overdue by life stage' },
	numerator: { vi: 'người quá hạn', en: 'persons overdue' },
	denominator: { vi: 'người đến hạn', en: 'persons due' },
	category: lifeStage
});

export const preventionMeasures = [
	underweight,
	programmes,
	checkups,
	diabetes,
	hypertension,
	cancer,
	overdue
] as const;
