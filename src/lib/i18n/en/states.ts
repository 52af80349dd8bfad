/** English of the states. */
import type { states as source } from '../vi/states.ts';

export const states: typeof source = {
	live: 'Live',
	late: (when) => `Late: at ${when}`,
	lateClosing: (when) => `Late: closed ${when}`,
	closing: (when) => `closed ${when}`,
	stale: (when, span) => `Old · ${when} (${span})`,
	partial: (reporting, expected) => `${reporting}/${expected}`,
	partialLong: (reporting, expected, sources) => `${reporting}/${expected} ${sources} reporting`,
	sourceDark: (when: string) => `Dark since ${when}`,
	sourceDarkLong: (stream: string, when: string) => `${stream}: dark since ${when}`,
	noData: 'No data yet',
	suppressed: 'below 10',
	suppressedLong: 'below 10, hidden to protect individuals',
	aboveWhole: 'Above 100 %: check the denominator',
	estimate: 'Estimate',
	recomputed: (when) => `Recomputed ${when}`,
	loading: 'Loading…',
	error: (seconds) => `The figure could not be read. Trying again in ${seconds} seconds.`,
	historyDown: 'History is unavailable for now. The map and the incident list keep updating.',
	busy: (seconds) =>
		`The system is busy and tries again in ${seconds} seconds. Data already sent is not lost.`,
	linkLost: (clock) => `Link lost ${clock} — the numbers shown are old`,
	linkBack: 'Connected again',
	connecting: 'Connecting',
	linkLostShort: 'Link lost',
	lastBeat: (age) => `last beat ${age}`,
	forbidden: 'You can see only the data of the ward you are responsible for.',
	backfill: (done, total) => `Loading history: ${done}/${total} days`
};
