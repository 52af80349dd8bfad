/** The rows behind units on duty and units ready: the newest fix and the newest status of each unit. */
import { unitPositions } from '#lib/domains/ems/contract.ts';
import * as metrics from '#lib/domains/ems/metrics.ts';
import { UNIT_STATUSES } from '#lib/domains/ems/unit-status.ts';
import { SECOND_MS } from '#lib/foundation/time.ts';
import { defineMetricRows } from '#server/metrics/define-metric-rows.ts';
import { KNOWN, ORDER_TIME } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';

/** How far back a newest fix and a newest status are looked for. */
const FIX_LOOK_BACK = 'INTERVAL 1 DAY';
const STATUS_LOOK_BACK = 'INTERVAL 30 DAY';
const IS_FRESH = `ifNull(at >= {now:DateTime64} - INTERVAL ${String(unitPositions.freshness.staleAfterMs / SECOND_MS)} SECOND, 0)`;
/** At one instant the later step of a run wins, as in the live reducer. */
const STATUS_ORDER = `(${ORDER_TIME}, indexOf({statuses:Array(String)}, status), id)`;

/** unit_id, status, station_id, at (newest fix), received, source. A unit without a fix has no time. */
function newestUnits({ kind }: Place): string {
	return `SELECT unit_id, newest_status AS status, newest_station AS station_id, at, received, source
FROM (
	SELECT
		unit_id,
		argMax(toString(status), ${STATUS_ORDER}) AS newest_status,
		argMaxIf(toString(station_id), ${STATUS_ORDER}, station_id IS NOT NULL) AS newest_station
	FROM ioc.unit_status
	WHERE event_time >= {now:DateTime64} - ${STATUS_LOOK_BACK} AND ${KNOWN}
	GROUP BY unit_id
) AS crew
LEFT JOIN (
	SELECT
		unit_id,
		max(toNullable(${ORDER_TIME})) AS at,
		argMax(toNullable(receive_time), (${ORDER_TIME}, id)) AS received,
		argMax(toString(unit_positions.source), (${ORDER_TIME}, id)) AS source
	FROM ioc.unit_positions
	WHERE event_time >= {now:DateTime64} - ${FIX_LOOK_BACK} AND ${KNOWN}
	GROUP BY unit_id
) AS fix USING (unit_id)${kind === 'station' ? '\nWHERE newest_station = {place:String}' : ''}`;
}

/**
 * One row for each unit of the place, 1 where it is counted. Who is off duty is left out; where the count
 * needs to know what a unit does, who is lost as well.
 */
function unitRows(is: string, needs: 'anybody' | 'fresh' = 'anybody'): (place: Place) => string {
	const lost = needs === 'fresh' ? `NOT ${IS_FRESH}` : '0';
	return (place) => `SELECT
	toString(unit_id) AS entity, at, received, source,
	toFloat64(${is}) AS numerator, NULL AS denominator, NULL AS value,
	multiIf(status IN ('off_duty', 'out_of_service'), 'off_duty', ${lost}, 'stale', '') AS dropped
FROM (
${newestUnits(place)}
)`;
}

const AT_HOSPITAL = "status IN ('at_destination', 'handover', 'clearing')";
const READY = "status = 'available'";

const shared = {
	entity: 'unit',
	params: () => ({ statuses: UNIT_STATUSES }),
	signs: { reportsWithin: 'stale' }
} as const;

/** A station whose units are all off duty has none ready, which is not the same as unknown. */
const ofStation = { ...shared, isZeroWhenAlive: true } as const;

export const unitMetricRows = [
	defineMetricRows(metrics.unitsReporting, { ...shared, sql: unitRows(IS_FRESH) }),
	defineMetricRows(metrics.unitsOnDuty, { ...ofStation, sql: unitRows('1') }),
	defineMetricRows(metrics.unitsReady, {
		...ofStation,
		sql: unitRows(READY, 'fresh')
	}),
	defineMetricRows(metrics.unitsMoving, {
		...shared,
		sql: unitRows(`NOT (${READY} OR ${AT_HOSPITAL})`, 'fresh')
	}),
	defineMetricRows(metrics.unitsAtHospital, {
		...shared,
		sql: unitRows(AT_HOSPITAL, 'fresh')
	}),
	defineMetricRows(metrics.unitsLost, { ...shared, sql: unitRows(`NOT ${IS_FRESH}`) })
];
