/** Measures of reception: kiosks that shorten the wait, and how people are identified. */
import { identityMethod } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { STATION_WARDS } from '../sets.ts';
import { proposed } from '../target.ts';

export const firstTry = defineMeasure({
	code: 'identity-first-try',
	owner: OFFICES.primaryCare,
	layer: 'applied',
	name: { vi: 'Nhận diện thành công lần đầu', en: 'Identified at the first try' },
	unit: 'ratio',
	numerator: { vi: 'lần đầu thành công', en: 'successful first tries' },
	denominator: { vi: 'lượt nhận diện', en: 'tries' },
	frequency: 'day',
	places: STATION_WARDS,
	category: identityMethod,
	target: proposed(0.95),
	optionTargets: { chip: proposed(0.97), face: proposed(0.95) }
});

export const receptionMeasures = [firstTry] as const;
