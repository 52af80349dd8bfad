/** Measures of the quality of records: accurate, complete, clean, live; and the links that make them so. */
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'basic' } as const;

const weekly = { ...office, frequency: 'week', places: 'wards', unit: 'ratio' } as const;

export const populationMatch = defineMeasure({
	...weekly,
	code: 'population-match',
	name: { vi: 'Khớp cơ sở dữ liệu dân cư', en: 'Matched with the population database' },
	numerator: { vi: 'hồ sơ khớp', en: 'records matched' },
	denominator: { vi: 'hồ sơ gửi đối khớp', en: 'records sent for matching' },
	target: proposed(0.99)
});

export const populationConflicts = defineMeasure({
	...weekly,
	code: 'population-conflicts',
	name: { vi: 'Mâu thuẫn với dữ liệu dân cư', en: 'Conflicts with the population database' },
	numerator: { vi: 'hồ sơ mâu thuẫn', en: 'records in conflict' },
	denominator: { vi: 'hồ sơ khớp', en: 'records matched' }
});

export const checkupsSynced = defineMeasure({
	...weekly,
	code: 'checkups-synced',
	name: { vi: 'Lượt khám đã vào hồ sơ', en: 'Check-ups visible in the record' },
	numerator: { vi: 'lượt khám thấy được trong hồ sơ', en: 'check-ups visible in the EHR' },
	denominator: { vi: 'lượt khám đã thực hiện', en: 'check-ups done' },
	target: proposed(1)
});

export const qualityMeasures = [populationMatch, populationConflicts, checkupsSynced] as const;
