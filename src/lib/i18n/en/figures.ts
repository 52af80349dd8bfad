/** English of the words beside numbers. */
import type { figures as source } from '../vi/figures.ts';

export const figures: typeof source = {
	/** A lag beyond two hours, and beyond two days. */
	longLag: { hours: 'h', days: 'days' },
	unit: {
		ratio: '%',
		seconds: 'min',
		hours: 'hours',
		milliseconds: 's',
		persons: 'people',
		beds: 'beds',
		units: 'ambulances',
		incidents: 'incidents',
		cases: 'cases',
		hospitals: 'hospitals',
		facilities: 'facilities',
		wards: 'wards',
		departments: 'departments',
		kiosks: 'kiosks',
		visits: 'visits',
		records: 'records',
		documents: 'documents',
		sessions: 'sessions',
		datasets: 'data sets',
		feeds: 'feeds',
		items: 'items',
		score: 'points',
		vnd: '₫',
		'events-per-hour': 'events/h',
		'kilometres-per-hour': 'km/h'
	},
	missing: {
		'no-data': 'No data yet',
		'not-applicable': 'Not applicable',
		unknown: 'Unknown',
		suppressed: 'below 10'
	},
	missingLong: {
		'no-data': 'No source has sent this figure yet',
		'not-applicable': 'This place has nothing to count here',
		unknown: 'The source sent, but did not say this figure',
		suppressed: 'below 10, hidden to protect individuals'
	},
	registered: 'from the register',
	few: 'small n',
	fewLong: (count, least) => `Only ${count} observations, ${least} are needed to compare`,
	denominatorDate: (date) => `denominator of ${date}`,
	interval: (range) => `95 % confidence interval: ${range}`,
	corrected: (when) => `updated ${when}`,
	explain: 'Explain this figure',
	explainChart: (title) => `Explain the chart: ${title}`,
	targetAtMost: (value, setBy) => `Target: at most ${value} (${setBy})`,
	targetAtLeast: (value, setBy) => `Target: ${value} (${setBy})`,
	target: { published: 'published', city: 'set by the city', proposed: 'proposed' },
	placeLine: 'Here',
	correctedFrom: (first, now, when) => `First ${first}, updated ${when} to ${now}`,
	export: { state: 'state', metric: 'metric', low: 'lower bound', high: 'upper bound' },
	states: {
		live: 'live',
		late: 'late',
		stale: 'old',
		partial: 'partial',
		'no-data': 'no data',
		suppressed: 'hidden'
	}
};
