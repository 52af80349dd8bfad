/** Words of the list of things that need a person now. */
import type { attention as source } from '../vi/attention.ts';

export const attention: typeof source = {
	note: (fraction) => `${fraction} items · by level, then time`,
	empty: 'Nothing needs attention.',
	incident: (place) => `Case in ${place}`,
	unit: (unitId) => `Unit ${unitId}`,
	noUnit: 'No unit yet',
	unitOnTheWay: 'Unit assigned',
	bedsUsed: (percent) => `${percent} of beds`,
	diverting: 'Diverting',
	waits: (minutes) => `Wait ${minutes}`
};
