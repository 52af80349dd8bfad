/** Newest signs of life of kiosks in SQL: a beat proves the line even when nobody takes a ticket. */
import { KNOWN, NO_TIME } from '#server/metrics/event-sql.ts';
import type { RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import type { Place } from '#server/metrics/scope.ts';

export const BEAT_LOOK_BACK = 'INTERVAL 1 DAY';

/** Registered kiosks of the place, and the facilities that have any. */
export function kioskParams({ place, registry }: RowsQuestion) {
	const own = registry.kiosks.filter(
		({ facilityId }) => place.kind === 'city' || facilityId === place.id
	);
	return {
		kiosks: own.map(({ kioskId }) => kioskId),
		facilities: [...new Set(own.map(({ facilityId }) => facilityId))]
	};
}

/** Of the city the facilities with a kiosk, of a facility its kiosks; `at` is NULL before the first sign. */
export function kioskSigns({ kind }: Place): string {
	const newest = (table: string, entity: string, list: string) => `UNION ALL
SELECT toString(${entity}) AS entity, max(toNullable(least(event_time, receive_time))) AS at
FROM ioc.${table}
WHERE event_time >= {now:DateTime64} - ${BEAT_LOOK_BACK} AND ${KNOWN} AND has({${list}:Array(String)}, toString(${entity}))
GROUP BY entity`;
	if (kind === 'facility')
		return `SELECT arrayJoin({kiosks:Array(String)}) AS entity, ${NO_TIME} AS at
${newest('kiosk_states', 'kiosk_id', 'kiosks')}`;
	return `SELECT arrayJoin({facilities:Array(String)}) AS entity, ${NO_TIME} AS at
${newest('kiosk_states', 'facility_id', 'facilities')}
${newest('kiosk_tickets', 'facility_id', 'facilities')}`;
}
