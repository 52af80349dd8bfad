/** The four feeds as the header names them, from live rows. Same code for the first paint and for the life of the page. */
import { fleetValues } from '#lib/domains/ems/fleet-values.ts';
import type { UnitRow } from '#lib/domains/ems/unit-row.ts';
import { cityOccupancy } from '#lib/domains/hospitals/city-values.ts';
import { hospitalLoads } from '#lib/domains/hospitals/hospital-load.ts';
import { kioskFleet, type KioskRow } from '#lib/domains/kiosks/kiosk-fleet.ts';
import type { ScreeningBoard } from '#lib/domains/screening/board.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { SourceSummary } from '#lib/metrics/source-summary.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';

/** Rows of each topic; null for a topic that is not known yet or not shown to this reader. */
export interface SourceRows {
	readonly units: readonly LiveEntity[] | null;
	readonly beds: readonly LiveEntity[] | null;
	readonly kiosks: readonly LiveEntity[] | null;
}

/** A source whose rows are null is left out. */
export function liveSources(registry: Registry, rows: SourceRows, nowMs: number): SourceSummary[] {
	const found: SourceSummary[] = [];
	if (rows.units !== null)
		found.push({
			source: 'ems',
			value: fleetValues(rows.units as readonly UnitRow[], nowMs).reporting
		});
	if (rows.beds !== null) {
		const hospitals = registry.hospitals.filter((hospital) => hospital.isCityHospital);
		const loads = hospitalLoads(hospitals, { beds: rows.beds, diversions: [] }, nowMs);
		found.push({ source: 'hospitals', value: cityOccupancy(loads, nowMs) });
	}
	if (rows.kiosks !== null) {
		const fleet = kioskFleet(registry.kiosks, rows.kiosks as readonly KioskRow[], nowMs);
		found.push({ source: 'kiosks', value: fleet.online });
	}
	return found;
}

/** Screening is closed daily, so its line comes from the board; null until the first answer. */
export function screeningSource(board: ScreeningBoard | null): SourceSummary[] {
	return board === null ? [] : [{ source: 'screening', value: board.city }];
}
