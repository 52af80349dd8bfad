/** Levels of what wards and their stations report. Published figures where there are any; the others are estimates. */
import { count, share, shares, time, type Recipe } from './recipe.ts';

const STEADY = { followsWeek: false } as const;

export const wardRecipes: Readonly<Record<string, Recipe>> = {
	'identity-match': share(0.991, 0.96, { spread: 0.008, ...STEADY }),
	'duplicate-codes': count(0.0006, { spread: 0.6, ...STEADY }),
	'record-sections': shares(
		{ checkup: 0.83, treatment: 0.74, vaccination: 0.79, testing: 0.61, nutrition: 0.34 },
		0.985,
		{ spread: 0.09, climb: 0.08, ...STEADY }
	),
	/** 9.6 million records verified and connected, September 2025; citizens in VNeID are another measure. */
	'vneid-records': count(1.12, { spread: 0.12, ...STEADY }),
	'vneid-records-opened': share(0.27, 1.12, { spread: 0.1, climb: 0.12, ...STEADY }),
	'vneid-new-citizens': count(0.0068, { spread: 0.4, ...STEADY }),
	'population-match': share(0.988, 0.2, { spread: 0.01, ...STEADY }),
	'population-conflicts': share(0.013, 0.197, { spread: 0.008, ...STEADY }),
	'checkups-synced': share(0.93, 0.014, { spread: 0.06, climb: 0.06, ...STEADY }),
	'underweight-under-five': share(0.072, 0.051, { spread: 0.03, climb: -0.004, ...STEADY }),
	'checkup-coverage': shares(
		{ 'under-6': 0.86, students: 0.93, workers: 0.58, '65-plus': 0.72, others: 0.44 },
		0.2,
		{ spread: 0.12, climb: 0.1, ...STEADY }
	),
	'diabetes-cascade': shares(
		{ screened: 0.66, positive: 0.07, confirmed: 0.62, 'in-care': 0.71, controlled: 0.46 },
		0.38,
		{ spread: 0.1, climb: 0.12, ...STEADY }
	),
	'hypertension-cascade': shares(
		{ screened: 0.71, positive: 0.28, confirmed: 0.57, 'in-care': 0.66, controlled: 0.51 },
		0.38,
		{ spread: 0.1, climb: 0.12, ...STEADY }
	),
	'cancer-screening': shares({ cervix: 0.31, breast: 0.28, colorectal: 0.17, lung: 0.09 }, 0.19, {
		spread: 0.08,
		climb: 0.06,
		...STEADY
	}),
	'life-stage-overdue': shares(
		{ child: 0.08, 'working-age': 0.31, pregnancy: 0.05, elderly: 0.19 },
		0.06,
		{ spread: 0.05, climb: -0.06, ...STEADY }
	),
	'station-exams-synced': share(0.965, 0.0036, { spread: 0.02 }),
	'station-exams': count(0.0035),
	'station-readiness': share(0.88, 0.00018, { climb: 0.1, ...STEADY }),
	'station-visits': count(0.0014),
	'eligibility-checks': share(0.975, 0.0016, { spread: 0.01 }),
	'treated-at-station': share(0.68, 0.0004, { spread: 0.08, ...STEADY }),
	'remote-support-answer': time(760),
	'station-outpatient-share': share(0.34, 0.11, { climb: 0.08, ...STEADY }),
	'residents-managed': share(0.71, 1, { spread: 0, climb: 0.25, ...STEADY }),
	'cashless-stations': shares(
		{ pos: 0.06, 'static-qr': 0.28, 'dynamic-qr': 0.24, 'e-wallet': 0.05 },
		0.0011,
		{ spread: 0.03 }
	),
	'identity-first-try': shares({ chip: 0.972, face: 0.938 }, 0.0008, { spread: 0.012 }),
	...scores('record', 0.12)
};

/** Scores of the data that hospitals send. */
export const sourceRecipes: Readonly<Record<string, Recipe>> = scores('source', 40);

/** One level per rule of "đúng – đủ – sạch – sống"; `per` is the number of checks per unit of size. */
function scores(prefix: string, per: number): Readonly<Record<string, Recipe>> {
	const change = { spread: 0.03, climb: 0.03, ...STEADY };
	return {
		[`${prefix}-accurate`]: shares(
			{ 'citizen-id-format': 0.985, 'codes-valid': 0.973, 'plausible-values': 0.966 },
			per,
			change
		),
		[`${prefix}-complete`]: shares(
			{
				'citizen-id': 0.982,
				insurance: 0.957,
				household: 0.925,
				history: 0.874,
				vaccination: 0.862
			},
			per,
			change
		),
		[`${prefix}-clean`]: shares(
			{ 'no-duplicate': 0.978, 'no-contradiction': 0.962, 'standard-codes': 0.935 },
			per,
			change
		),
		[`${prefix}-live`]: shares({ 'sent-in-24h': 0.918, 'touched-in-12-months': 0.87 }, per, change)
	};
}
