/** What a value counts in. Ratios are 0 to 1 and may exceed 1; times are seconds, those of offices hours, lags milliseconds. */
export const UNITS = [
	'ratio',
	'seconds',
	'hours',
	'milliseconds',
	'persons',
	'beds',
	'units',
	'incidents',
	'cases',
	'hospitals',
	'facilities',
	'wards',
	'departments',
	'kiosks',
	'visits',
	'records',
	'documents',
	'sessions',
	'datasets',
	'feeds',
	'items',
	'score',
	'vnd',
	'events-per-hour'
] as const;
export type Unit = (typeof UNITS)[number];
