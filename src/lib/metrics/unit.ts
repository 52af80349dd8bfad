/** What a value counts in. Ratios are 0 to 1 and may exceed 1; times are seconds, lags milliseconds. */
export const UNITS = [
	'ratio',
	'seconds',
	'milliseconds',
	'persons',
	'beds',
	'units',
	'incidents',
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
