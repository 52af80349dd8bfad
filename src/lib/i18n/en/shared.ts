/** English of the shared words. */
import type { common as source } from '../vi/shared.ts';

export const common: typeof source = {
	city: 'Hanoi',
	wholeCity: 'Whole city',
	cityShort: 'City',
	ward: 'Ward',
	wards: (count) => `${count} wards`,
	hospital: 'Hospital',
	station: 'Emergency station',
	chart: {
		median: 'Median',
		p90: '90 %',
		p90Long: '90 % of cases within',
		city: 'City',
		target: 'Target',
		now: 'now',
		closedHours: 'closed',
		noData: 'no data',
		table: 'Show the numbers',
		time: 'Time',
		day: 'Day',
		count: 'Count',
		summary: (last, low, high) => `latest ${last}, lowest ${low}, highest ${high}`,
		empty: 'No data in this period yet.'
	},
	table: {
		rows: (count) => `${count} rows`,
		sortAscending: (column) => `Sort by ${column}, ascending`,
		sortDescending: (column) => `Sort by ${column}, descending`,
		csv: 'Download CSV',
		noMatch: 'No row matches the filters.',
		empty: 'No rows yet.',
		hidden: (count) => `${count} rows hidden`,
		more: (count: string) => `${count} more, scroll to see`
	},
	view: { map: 'Map', table: 'Table', list: 'List' },
	filter: {
		title: 'Filters',
		search: 'Search',
		searchHint: 'Search by name, accents not needed',
		all: 'All',
		clear: 'Clear filters'
	},
	action: {
		close: 'Close',
		escapeKey: 'Esc',
		open: 'Open',
		details: 'Details',
		back: 'Back',
		retry: 'Try again',
		showAll: 'Show all',
		source: 'Source'
	},
	notShown: 'This item is no longer in the data on screen.',
	needsAttention: 'Needs attention',
	estimate: 'estimate',
	today: 'today',
	last24h: 'last 24 hours',
	last30d: 'last 30 days',
	updated: 'Updated',
	denominator: 'Denominator',
	numerator: 'Numerator',
	interval95: '95 % confidence interval',
	yes: 'Yes',
	no: 'No',
	unknown: 'Unknown'
};
