/** Words of the page on electronic health records. */
import type { records as source } from '../vi/records.ts';

export const records: typeof source = {
	title: 'Health records',
	path: 'The path to about 99 %',
	pathNote: 'solid line: daily figures of the wards; hollow rings: what the city published',
	published: (month, value) => `published ${month}: ${value}`,
	publishedNote:
		'Published figures do not date their denominator. Live ones are over the residents that the wards report on the same day.',
	otherDefinition: (value, year, origin) => `Not drawn: ${value} (${year}), ${origin}.`,
	coverage: 'Record coverage',
	coverageMeaning: 'people with an electronic health record over residents',
	vneidTitle: 'VNeID: two different figures',
	vneidNote: 'never added, never compared',
	recordsInVneid: 'Records connected to VNeID',
	recordsDefinition:
		'Counts records: verified and connected. A person may have more than one, so there can be more records than residents.',
	citizensInVneid: 'Citizens with a book in VNeID',
	citizensDefinition: 'Counts people: the health book integrated into their VNeID, over residents.',
	claimed: (text, origin) => `Published: ${text}, ${origin}`,
	noClaim: 'Nothing published yet',
	steps: 'From creating a record to opening it',
	stepsNote: 'two ways of counting, not one chain',
	countPersons: 'Counting people, over residents',
	countRecords: 'Counting records in VNeID',
	step: {
		created: 'Record created',
		verified: 'Identity verified',
		standard: 'In the standard form',
		citizens: 'Citizens with a book in VNeID',
		connected: 'Records connected',
		opened: 'Records opened'
	},
	quality: 'Accurate – complete – clean – live',
	qualityNote: 'scores 0 to 100: checks passed over checks made, weekly',
	ofResidents: 'Records of residents',
	ofSources: 'Data sent by hospitals',
	dimension: { accurate: 'Accurate', complete: 'Complete', clean: 'Clean', live: 'Live' },
	dimensionLong: {
		accurate: 'Codes and values are right',
		complete: 'All five core fields are there',
		clean: 'No duplicates, no contradictions, standard codes',
		live: 'Sent in time and still kept up'
	},
	rules: 'Rules broken',
	rulesNote: 'most failed checks on top',
	rule: 'Rule',
	dimensionOf: 'Dimension',
	score: 'Score',
	failed: 'Failed',
	checked: 'Checked',
	worstRule: 'Broken most',
	byWard: 'Four scores by ward',
	bySource: 'Four scores by source: hospital × dimension',
	source: 'Hospital',
	ownWardFirst: 'your ward comes first',
	lowestFirst: 'lowest score comes first',
	noFailure: 'No failed checks',
	openRecords: 'See health records'
};
