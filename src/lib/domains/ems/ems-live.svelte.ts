/** The 115 service as a page sees it live: units, incidents, readiness of stations, and what is waiting. */
import { useRegistry } from '../wards/registry-index.ts';
import { useLive } from '#lib/live/live.svelte.ts';
import { snapshotOf, type PageSnapshots } from '#lib/live/page-snapshot.ts';
import type { AttentionItem } from '#lib/metrics/attention.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { emsAttention } from './ems-attention.ts';
import type { IncidentRow } from './incident-row.ts';
import {
	fleetValues,
	openIncidentCount,
	stationReadiness,
	type FleetValues,
	type StationReadiness
} from './fleet-values.ts';
import { waitingIncidents } from './unit-board.ts';
import type { UnitRow } from './unit-row.ts';

export interface EmsLive {
	readonly units: readonly UnitRow[];
	/** Why the server does not show incidents to this role; null when it does. */
	readonly incidentsRefused: 'unknown_topic' | 'forbidden' | null;
	readonly open: readonly IncidentRow[];
	readonly waiting: readonly IncidentRow[];
	readonly openCount: MetricValue;
	readonly fleet: FleetValues;
	readonly stations: readonly StationReadiness[];
	readonly attention: readonly AttentionItem[];
}

/** Follows both topics for the life of the calling component. `snapshots` reads the page's data. */
export function followEms(snapshots: () => PageSnapshots): EmsLive {
	const live = useLive();
	const { clock } = live;
	const registry = useRegistry();
	const units = live.follow<UnitRow>('units', () => snapshotOf(snapshots(), 'units'));
	const incidents = live.follow<IncidentRow>('incidents', () =>
		snapshotOf(snapshots(), 'incidents')
	);
	const open = $derived(incidents.list.filter((incident) => incident.isOpen));
	const waiting = $derived(waitingIncidents(incidents.list, units.list));
	const openCount = $derived(openIncidentCount(open, units.list));
	const fleet = $derived(fleetValues(units.list, clock.now));
	const stations = $derived(stationReadiness(registry.registry.stations, units.list, clock.now));
	const attention = $derived(emsAttention(incidents.list, units.list, clock.now));
	return {
		get units() {
			return units.list;
		},
		get incidentsRefused() {
			return incidents.refusal;
		},
		get open() {
			return open;
		},
		get waiting() {
			return waiting;
		},
		get openCount() {
			return openCount;
		},
		get fleet() {
			return fleet;
		},
		get stations() {
			return stations;
		},
		get attention() {
			return attention;
		}
	};
}
