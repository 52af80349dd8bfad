/** Words of the page on the 2030 programme and its data sets. */
import type { programme as source } from '../vi/programme.ts';

export const programme: typeof source = {
	title: '2030 programme',
	plan: 'Digital transformation plan for health to 2030',
	planNote: 'adopted; the city has not published its tasks and due dates',
	milestones: 'Milestones',
	milestonesNote: 'only those with a source; what is not published stays open',
	milestone: 'Milestone',
	due: 'Due',
	owner: 'Owner',
	state: 'State',
	source: 'Source',
	notPublished: 'not published',
	states: {
		done: 'Done',
		'under-way': 'Under way',
		'due-unknown': 'Due, result not published',
		'not-published': 'Not published'
	},
	workstream: 'Workstream',
	workstreams: 'Progress by workstream',
	workstreamsNote: 'on time over due, reported monthly as indicator values',
	milestonesOnTime: 'Milestones on time',
	tasksOnTime: 'Tasks on time',
	late: 'Late',
	described: 'Data sets with owner and layer',
	repository: 'Shared repository',
	layers: 'Four data layers',
	layersNote: 'layers and owners are proposed by this product; the city has not published any',
	layer: 'Layer',
	layerName: {
		basic: 'Basic',
		specialised: 'Specialised',
		applied: 'Applied',
		interactive: 'Interactive'
	},
	layerMeaning: {
		basic: 'registers, identities, records: what every system rests on',
		specialised: 'data of one field of medicine',
		applied: 'data that daily operation makes',
		interactive: 'totals to look at and steer by'
	},
	noLayer: 'No layer yet',
	noneInLayer: 'No data set yet',
	datasets: 'Data sets',
	datasetsNote: 'every registered stream is a data set',
	dataset: 'Data set',
	period: 'Period',
	schema: 'Schema',
	version: (version) => `version ${version}`,
	today: 'Rows today',
	consumers: 'Used by',
	andMore: (names) => `${names}…`,
	noConsumer: 'No metric uses it yet',
	metrics: 'Metrics that use this data set',
	sources: 'Sources that send it',
	noSource: 'No source is registered to send it',
	ledger: 'Ledger of sources',
	pace: { continuous: 'continuous', hourly: 'hourly', daily: 'daily' },
	share: 'Tasks on time, %'
};
