/** Turns live rows into map marks. What has no position is left to the tables. */
import type { Locale } from '#lib/foundation/locale.ts';
import type { IncidentMark, StationMark, UnitMark } from '#lib/map/contract.ts';
import type { IncidentRow } from '../incident-row.ts';
import type { StationReadiness } from '../fleet-values.ts';
import { isOnDuty, positionAgeMs, unitLook } from '../unit-board.ts';
import type { UnitRow } from '../unit-row.ts';

export function stationMarks(rows: readonly StationReadiness[], locale: Locale): StationMark[] {
	return rows.flatMap(({ station, ready }) =>
		station.longitude === null || station.latitude === null
			? []
			: [
					{
						id: station.stationId,
						name: station.name[locale],
						longitude: station.longitude,
						latitude: station.latitude,
						ready
					}
				]
	);
}

/** Units off duty are not drawn. A unit waiting at its station is told by the station's number. */
export function unitMarks(units: readonly UnitRow[], nowMs: number): UnitMark[] {
	return units.flatMap((unit) => {
		const { longitude, latitude } = unit;
		if (longitude === undefined || latitude === undefined || !isShown(unit, nowMs)) return [];
		return [
			{
				id: unit.unitId,
				longitude,
				latitude,
				heading: unit.headingDegrees ?? null,
				kind: unitLook(unit, nowMs),
				ageSeconds: positionAgeMs(unit, nowMs) / 1_000
			}
		];
	});
}

export function incidentMarks(incidents: readonly IncidentRow[]): IncidentMark[] {
	return incidents.flatMap(({ incidentId, longitude, latitude, priority, isOpen }) =>
		longitude === undefined || latitude === undefined
			? []
			: [{ id: incidentId, longitude, latitude, priority: priority ?? 3, isOpen }]
	);
}

/** Slower than this a ready unit stands at its post. km/h, proposed by this product. */
const PARKED_BELOW_KMH = 3;

function isShown(unit: UnitRow, nowMs: number): boolean {
	if (unit.status === undefined) return true;
	if (!isOnDuty(unit)) return false;
	const look = unitLook(unit, nowMs);
	return look !== 'ready' || (unit.speedKmh ?? PARKED_BELOW_KMH) > PARKED_BELOW_KMH;
}
