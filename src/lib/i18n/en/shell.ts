/** English of the frame. */
import type { shell as source } from '../vi/shell.ts';

export const shell: typeof source = {
	product: 'Health IOC',
	productLong: 'Hanoi Smart Healthcare Operations Center',
	place: 'Hanoi',
	simulated: 'SIMULATED',
	simulatedLong: 'Simulated data, not real figures',
	skip: 'Skip to main content',
	navigation: 'Pages',
	sources: 'Data sources',
	clock: 'Date and time of the newest data',
	pages: {
		overview: 'Overview',
		ems: 'Emergency 115',
		hospitals: 'Hospitals',
		kiosks: 'Kiosks',
		coverage: 'Screening',
		digital: 'Digital transformation',
		ehr: 'Health records',
		programme: '2030 programme',
		indicators: 'Indicators',
		claims: 'Published figures',
		sources: 'Sources'
	},
	/** Bottom bar of a phone. */
	more: 'More',
	pagesShort: {
		overview: 'Overview',
		ems: '115',
		hospitals: 'Hospitals',
		kiosks: 'Kiosks',
		coverage: 'Screening',
		digital: 'Digital',
		ehr: 'Records',
		programme: '2030',
		indicators: 'Indicators',
		claims: 'Published',
		sources: 'Sources'
	},
	/** Of pages under a page of the navigation, by address. */
	subtitles: { '/indicators/upload': 'Upload indicator values' },
	titles: {
		overview: 'City overview',
		ems: 'Emergency 115',
		hospitals: 'Hospital load',
		kiosks: 'Kiosk waiting times',
		coverage: 'Screening coverage',
		digital: 'Digital transformation',
		ehr: 'Health records',
		programme: '2030 programme',
		indicators: 'List of indicators',
		claims: 'Published figures',
		sources: 'Source ledger'
	},
	source: {
		ems: '115',
		hospitals: 'Hospitals',
		kiosks: 'Kiosks',
		screening: 'Screening',
		unitsOf: (fraction) => `${fraction} units`,
		late: (span) => `${span} late`,
		stale: (span) => `${span} old`,
		none: 'no data',
		onTime: 'on time'
	},
	account: {
		label: 'Account',
		signOut: 'Sign out',
		role: { leader: 'Leader', dispatcher: 'Dispatcher', ward_officer: 'Ward officer' }
	},
	settings: {
		label: 'Display',
		language: 'Language',
		theme: 'Theme',
		dark: 'Dark',
		light: 'Light',
		auto: 'By hour',
		autoLong: 'Light from 06:00 to 18:00'
	},
	help: {
		title: 'Help and keyboard shortcuts',
		open: 'Help',
		key: '?',
		keys: 'Keyboard shortcuts',
		states: 'How to read a figure',
		search: 'Search in the page',
		showHelp: 'Open help',
		closeDialog: 'Close the dialog, clear the selection',
		move: 'Move in tables and lists',
		choose: 'Open the current row',
		goTo: (page) => `Go to ${page}`,
		keysOff: 'Letter keys do nothing while you type in a field.',
		stateLive: 'Plain number with its age.',
		stateLate: 'Dashed underline: the source is late.',
		stateStale: 'Faint number on hatching: old, do not rely on it.',
		statePartial: 'Open ring: some sources have not reported.',
		stateNone: 'Dash: no data, which is not zero.',
		stateSuppressed: 'Dots: below 10 people, hidden to protect individuals.',
		stateEstimate: 'The sign ≈: partly an estimate.'
	},
	error: {
		title: 'This page could not be opened',
		notFound: 'There is no such page. Choose a page from the side bar.',
		forbidden: 'You can see only the data of the ward you are responsible for.',
		busy: 'The system is busy. The page will open again in a few seconds; data already sent is not lost.',
		unexpected: 'The page failed. Other pages still work; try loading this page again.',
		code: (id) => `Error code ${id}`,
		home: 'Back to the overview'
	}
};
