/** Subjects under which the list of indicators is read. */
export const THEMES = [
	'records',
	'quality',
	'hospital-systems',
	'exchange',
	'certificates',
	'payment',
	'pathway',
	'reception',
	'remote-care',
	'stations',
	'prevention',
	'emergency',
	'hospitals',
	'programme'
] as const;
export type Theme = (typeof THEMES)[number];
