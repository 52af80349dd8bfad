/** Hospital load as a page sees it live: one row per hospital, the city ratio, and what needs attention. */
import { useRegistry } from '../wards/registry-index.ts';
import { useLive } from '#lib/live/live.svelte.ts';
import { snapshotOf, type PageSnapshots } from '#lib/live/page-snapshot.ts';
import type { AttentionItem } from '#lib/metrics/attention.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { hospitalAttention } from './hospital-attention.ts';
import {
	cityOccupancy,
	emergencyTotals,
	hospitalsOverFull,
	type EmergencyTotals
} from './city-values.ts';
import { hospitalLoads, type HospitalLoad } from './hospital-load.ts';

export interface HospitalsLive {
	/** All hospitals of the registry, city hospitals first. */
	readonly loads: readonly HospitalLoad[];
	/** The 42 hospitals of the city's health department. */
	readonly cityLoads: readonly HospitalLoad[];
	/** The three following are of the city's hospitals. */
	readonly occupancy: MetricValue;
	readonly overFull: MetricValue;
	readonly emergency: EmergencyTotals;
	readonly attention: readonly AttentionItem[];
}

/** States move slowly here: one look every few seconds is enough and saves work. Milliseconds. */
const STEP_MS = 5_000;

/** Follows both topics for the life of the calling component. `snapshots` reads the page's data. */
export function followHospitals(snapshots: () => PageSnapshots): HospitalsLive {
	const live = useLive();
	const registry = useRegistry();
	const beds = live.follow('hospital-beds', () => snapshotOf(snapshots(), 'hospital-beds'));
	const diversions = live.follow('hospital-diversion', () =>
		snapshotOf(snapshots(), 'hospital-diversion')
	);
	const now = $derived(Math.floor(live.clock.now / STEP_MS) * STEP_MS);
	const isCity = new Set(registry.cityHospitals.map((hospital) => hospital.facilityId));
	const loads = $derived(
		hospitalLoads(
			registry.registry.hospitals,
			{ beds: beds.list, diversions: diversions.list },
			now
		)
	);
	const cityLoads = $derived(loads.filter((load) => isCity.has(load.facilityId)));
	const occupancy = $derived(cityOccupancy(cityLoads, now));
	const overFull = $derived(hospitalsOverFull(cityLoads, now));
	const emergency = $derived(emergencyTotals(cityLoads, now));
	const attention = $derived(hospitalAttention(loads, now));
	return {
		get loads() {
			return loads;
		},
		get cityLoads() {
			return cityLoads;
		},
		get occupancy() {
			return occupancy;
		},
		get overFull() {
			return overFull;
		},
		get emergency() {
			return emergency;
		},
		get attention() {
			return attention;
		}
	};
}
