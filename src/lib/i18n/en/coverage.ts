/** English of the coverage words. */
import type { coverage as source } from '../vi/coverage.ts';

export const coverage: typeof source = {
	coverage: 'Screening coverage',
	short: 'Coverage',
	screenedOf: (numerator) => `${numerator} people`,
	targetGroup: (denominator) => `/${denominator} aged 65+`,
	targetGroupLong: 'Target group: people aged 65 and over, estimated',
	denominatorDate: (date) => `denominator ${date}`,
	targetBy: (value) => `Target: ${value}, 31/12`,
	wardsReporting: (fraction) => `${fraction} wards`,
	below: (count, limit) => `${count} below ${limit}`,
	lowest: 'Lowest',
	lowestNote: '95 % confidence interval · mark: target',
	fastest: 'Fastest risers',
	ward: 'Ward',
	ratio: 'Coverage',
	screened: 'Screened',
	group: 'Target group',
	interval: '95 % interval',
	visits: 'Visits',
	newPersons: 'New people, 7 days',
	gap: 'Still missing',
	line30d: 'Coverage, last 30 days',
	countedOnce: 'Each person counts once a year',
	notDistinct: 'Not distinguishable from the city average.',
	aboveCity: 'Above the city average.',
	belowCity: 'Below the city average.',
	kinds: { phuong: 'Urban ward', xa: 'Commune' },
	population: 'Population',
	populationAt: (date) => `population ${date}`
};
