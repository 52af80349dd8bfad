/** Levels of what one office reports for the whole city; size is 1. All but the certificates are estimates. */
import { count, share, shares, time, type Recipe } from './recipe.ts';

const STEADY = { followsWeek: false } as const;

export const cityRecipes: Readonly<Record<string, Recipe>> = {
	'birth-certificates-accepted': share(0.987, 385, STEADY),
	/** 75 facilities in September 2025. */
	'birth-facilities': count(78, STEADY),
	'birth-certificate-lag': time(11.4),
	'driver-facilities': share(1, 61, STEADY),
	'repository-datasets': share(0.91, 64, STEADY),
	'datasets-described': share(0.93, 88, { climb: 0.2, ...STEADY }),
	'milestones-on-time': shares(
		{
			'health-records': 0.88,
			'medical-records': 0.92,
			'data-repository': 0.7,
			stations: 0.78,
			'operations-centre': 0.85
		},
		9,
		STEADY
	),
	'plan-tasks-on-time': shares(
		{
			'health-records': 0.84,
			'medical-records': 0.9,
			'data-repository': 0.66,
			stations: 0.74,
			'operations-centre': 0.88
		},
		26,
		STEADY
	),
	'tiles-live': share(0.985, 240, STEADY),
	'prevention-programmes': shares(
		{
			'preventive-medicine': 0.9,
			'food-safety': 0.86,
			'population-children': 0.88,
			'social-vices': 0.81
		},
		14,
		STEADY
	),
	'event-posts': share(0.96, 46, STEADY),
	'arrival-barriers': shares(
		{ congestion: 0.47, 'narrow-alley': 0.24, address: 0.13, building: 0.09 },
		96,
		STEADY
	),
	'devices-online': shares({ bedside: 0.981, 'cold-chain': 0.993, wearable: 0.912 }, 340, STEADY)
};
