/** Levels of what hospitals report. Shares come from the published figures where there are any (facts in db/seed); the others are estimates. */
import { changedOver, count, share, shares, time, type Recipe } from './recipe.ts';

/** Visits of a bed in a working day: 17.8 million citizen-ID visits in 2025 over some 12,600 beds. */
const VISITS = 5.1;
const WEEK = { followsWeek: false } as const;

export const hospitalRecipes: Readonly<Record<string, Recipe>> = {
	'capabilities-staffed': share(0.95, 0.035, { spread: 0.03 }),
	'repeat-tests': share(0.034, 240, { spread: 0.012, climb: -0.008, ...WEEK }),
	'emr-live': changedOver(1),
	'emr-paperless': changedOver(0.74, { climb: 0.3 }),
	'emr-with-vneid': changedOver(1),
	'emr-private': changedOver(0.68, { climb: 0.1 }),
	'systems-available': shares({ his: 0.998, lis: 0.996, pacs: 0.991 }, 0, {
		spread: 0.004,
		...WEEK
	}),
	'order-to-result': time(5_400),
	'image-to-report': time(3_300),
	'digital-signatures': share(0.9, 50, { climb: 0.12 }),
	'paper-departments': share(0.1, 0.045, { climb: -0.12, ...WEEK }),
	'realtime-exchange': changedOver(0.93, { climb: 0.05 }),
	'chip-id-visits': share(0.93, VISITS * 0.86, { spread: 0.04, climb: 0.05 }),
	'chip-id-visits-month': count(117),
	'identity-opened': share(0.88, VISITS * 5, { climb: 0.1, ...WEEK }),
	'driver-certificates-accepted': share(0.984, 0.6, { spread: 0.015 }),
	'cashless-share': shares(
		{ pos: 0.18, 'static-qr': 0.13, 'dynamic-qr': 0.32, 'e-wallet': 0.07 },
		VISITS * 0.9,
		{ spread: 0.035, climb: 0.04 }
	),
	'cashless-value': share(0.76, 14_500_000, { spread: 0.08, climb: 0.1 }),
	'cashless-failures': share(0.008, VISITS * 3.2, { spread: 0.006, ...WEEK }),
	'cashless-hospitals': changedOver(1),
	'remote-consults-completed': share(0.91, 0.012),
	'remote-consult-wait': time(780),
	'ai-studies': count(0.42, {
		options: { 'chest-x-ray': 0.9, endoscopy: 0.22, 'early-cancer': 0.14 }
	}),
	'ai-disagreement': shares(
		{ 'chest-x-ray': 0.062, endoscopy: 0.081, 'early-cancer': 0.094 },
		0.5,
		{ spread: 0.02, ...WEEK }
	),
	'ai-turnaround': time(1_450),
	'e-referral-share': share(0.88, 0.024, { climb: 0.1 }),
	'e-referral-accepted': share(0.94, 0.14, WEEK),
	'e-referral-accept-time': time(1.6),
	'follow-up-kept': share(0.78, 0.55),
	'follow-up-slips': count(2.95),
	'booked-visits': share(0.37, VISITS * 5, { climb: 0.14 }),
	'no-show': share(0.12, VISITS * 1.8, WEEK),
	'e-prescriptions': share(0.93, VISITS * 0.55, { climb: 0.08 }),
	'booking-channels': shares({ app: 0.24, phone: 0.11, kiosk: 0.38, counter: 0.27 }, VISITS * 5, {
		spread: 0.04,
		...WEEK
	}),
	'pre-alerts-acknowledged': share(0.82, 0.05, { spread: 0.12, ...WEEK }),
	'hand-over-time': time(1_620),
	'hospital-visits': count(VISITS),
	surgeries: count(0.31),
	'patient-satisfaction': share(0.91, 0.9, WEEK),
	'satisfaction-answers': share(0.22, 4.1, WEEK),
	'open-criticals': count(0.0016, WEEK),
	'unsupported-hosts': count(0.02, WEEK)
};

/** How far hospitals are with electronic medical records: the share that passed each stage. */
export const EMR_STAGES = {
	'emr-stage-public': {
		begun: changedOver(1),
		live: changedOver(1),
		paperless: changedOver(0.74, { climb: 0.3 })
	},
	'emr-stage-private': {
		begun: changedOver(0.68, { climb: 0.1 }),
		live: changedOver(0.3, { climb: 0.2 }),
		paperless: changedOver(0.1, { climb: 0.1 })
	}
} as const;
