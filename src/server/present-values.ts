/**
 * What each metric says of the whole city at this moment, from answers that exist already: the boards
 * and, for what is counted live, the hub. The claims ledger holds published figures beside it.
 */
import type { BoardName, BoardState } from '#lib/domains/boards.ts';
import { calls } from '#lib/domains/ems/metrics.ts';
import { fleetValues, openIncidentCount } from '#lib/domains/ems/fleet-values.ts';
import type { IncidentRow } from '#lib/domains/ems/incident-row.ts';
import type { UnitRow } from '#lib/domains/ems/unit-row.ts';
import {
	cityOccupancy,
	emergencyTotals,
	hospitalsOverFull
} from '#lib/domains/hospitals/city-values.ts';
import { hospitalLoads } from '#lib/domains/hospitals/hospital-load.ts';
import { kioskFleet, type KioskRow } from '#lib/domains/kiosks/kiosk-fleet.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { Subject } from '#lib/foundation/subject.ts';
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { BOARD_GUARDS } from './auth/doors.ts';
import { cityValues } from './domains/claims/city-values.ts';
import type { PageSources } from './pages/page-data.ts';

/** By id of the metric. A metric that nothing answered is absent; one without data is there without a value. */
export type PresentValues = (subject: Subject) => ReadonlyMap<string, MetricValue>;

export interface PresentValuesDependencies extends PageSources {
	readonly policy: PageSources['policy'] & {
		canReadBoard(subject: Subject, board: string): boolean;
	};
	readonly registry: { current(): Registry };
	/** Epoch milliseconds. */
	readonly now: () => number;
}

const BOARDS = Object.keys(BOARD_GUARDS) as readonly BoardName[];

/** Each answer is walked once. The subject gets what the boards and topics that are open to it say. */
export function createPresentValues(dependencies: PresentValuesDependencies): PresentValues {
	const { boards, hub, policy, registry, now } = dependencies;
	const walked = new Map<
		BoardName,
		{ version: number; values: ReadonlyMap<string, MetricValue> }
	>();

	function ofBoard(name: BoardName): ReadonlyMap<string, MetricValue> {
		const state: BoardState = boards.state(name);
		const known = walked.get(name);
		if (known?.version === state.version) return known.values;
		const values = cityValues([state.answer]);
		walked.set(name, { version: state.version, values });
		return values;
	}

	return (subject) => {
		const readable = BOARDS.filter((name) => policy.canReadBoard(subject, name));
		const rowsOf = (topic: string): readonly LiveEntity[] | null =>
			policy.canFollow(subject, topic)
				? (hub.snapshot(topic, subject.role)?.entities ?? null)
				: null;
		const live = liveValues(rowsOf, registry.current(), now());
		const counted = readable.includes('ems') ? callsOfDay(boards.state('ems')) : [];
		return new Map([
			...[...live, ...counted].map((value) => [value.metric, value] as const),
			...readable.flatMap((name) => [...ofBoard(name)])
		]);
	};
}

/** The same functions as on the pages, so that the ledger says what the pages say. A topic that is shut gives nothing. */
function liveValues(
	rowsOf: (topic: string) => readonly LiveEntity[] | null,
	{ hospitals, kiosks }: Registry,
	nowMs: number
): MetricValue[] {
	const found: MetricValue[] = [];
	const units = rowsOf('units') as readonly UnitRow[] | null;
	const incidents = rowsOf('incidents') as readonly IncidentRow[] | null;
	const [beds, diversions] = [rowsOf('hospital-beds'), rowsOf('hospital-diversion')];
	const machines = rowsOf('kiosks') as readonly KioskRow[] | null;
	if (units !== null) {
		const { reporting, moving, atHospital, lost } = fleetValues(units, nowMs);
		found.push(reporting, moving, atHospital, lost);
	}
	if (units !== null && incidents !== null)
		found.push(
			openIncidentCount(
				incidents.filter(({ isOpen }) => isOpen),
				units
			)
		);
	if (beds !== null) {
		const city = hospitals.filter(({ isCityHospital }) => isCityHospital);
		const loads = hospitalLoads(city, { beds, diversions: diversions ?? [] }, nowMs);
		const { waiting, boarding, icuFree } = emergencyTotals(loads, nowMs);
		found.push(cityOccupancy(loads, nowMs), hospitalsOverFull(loads, nowMs));
		found.push(waiting, boarding, icuFree);
	}
	if (machines !== null) found.push(kioskFleet(kiosks, machines, nowMs).online);
	return found;
}

/** Calls of the last 24 hours from the hours that are known; an hour without any word lowers `reporting`. */
function callsOfDay({ answer, computedAt }: BoardState<'ems'>): MetricValue[] {
	if (answer === null) return [];
	const { points }: MetricSeries = answer.callSeries;
	const known = points.flatMap(({ value }) => value ?? []);
	return [
		measured(calls, {
			value: known.length === 0 ? null : known.reduce((total, value) => total + value, 0),
			asOf: known.length === 0 ? null : computedAt,
			reporting: known.length,
			expected: points.length
		})
	];
}
