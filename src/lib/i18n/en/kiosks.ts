/** English of the kiosk words. */
import type { kiosks as source } from '../vi/kiosks.ts';

export const kiosks: typeof source = {
	wait: 'Waiting time',
	waitKiosk: 'Kiosk wait',
	waitMeaning: 'from the ticket to the call, people still waiting included',
	withinTarget: (fraction) => `${fraction} visits`,
	withinTargetNote: 'within 2 minutes · today',
	onTarget: 'Within target today',
	waitingNow: 'Waiting now',
	visitsToday: 'Visits today',
	working: (fraction) => `${fraction} kiosks working`,
	stopped: (count) => `${count} kiosks stopped`,
	stoppedNone: 'No kiosk stopped',
	facility: 'Facility',
	longest: 'Longest waits',
	longestNote: 'median of the last 60 minutes',
	bySite: 'By facility',
	machine: 'Kiosk',
	state: 'State',
	queue: 'Queue',
	counters: 'Open counters',
	lastBeat: 'Last beat',
	line24h: 'Waiting time, last 24 hours',
	baseline: 'Before kiosks: 15 minutes (city report 2025)',
	kioskStates: { online: 'Working', offline: 'Stopped', paper_out: 'Out of paper', error: 'Fault' }
};
