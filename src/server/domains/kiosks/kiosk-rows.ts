/** The rows behind kiosks in service: the newest state of each machine, as the live reducer keeps it. */
import { kioskStates } from '#lib/domains/kiosks/contract.ts';
import { kiosksOnline, kiosksStopped } from '#lib/domains/kiosks/metrics.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { defineMetricRows } from '#server/metrics/define-metric-rows.ts';
import { KNOWN, NO_TIME, ORDER_TIME } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';
import { BEAT_LOOK_BACK, kioskParams } from './kiosk-signs.ts';

const FRESH = `at >= {now:DateTime64} - INTERVAL ${String(kioskStates.freshness.staleAfterMs / MINUTE_MS)} MINUTE`;

/** entity, at, received, source, is_online of every kiosk that is registered or reports. */
function newestStates({ kind }: Place): string {
	const own = kind === 'facility' ? ' AND facility_id = {place:String}' : '';
	return `SELECT entity, max(at) AS at, max(received) AS received, max(source) AS source, max(is_online) AS is_online
	FROM (
		SELECT
			toString(kiosk_id) AS entity,
			max(toNullable(${ORDER_TIME})) AS at,
			argMax(toNullable(receive_time), (${ORDER_TIME}, id)) AS received,
			argMax(toString(source), (${ORDER_TIME}, id)) AS source,
			argMax(toFloat64(state = 'online'), (${ORDER_TIME}, id)) AS is_online
		FROM ioc.kiosk_states
		WHERE event_time >= {now:DateTime64} - ${BEAT_LOOK_BACK} AND ${KNOWN}${own}
		GROUP BY kiosk_id
		UNION ALL
		SELECT arrayJoin({kiosks:Array(String)}), ${NO_TIME}, ${NO_TIME}, '', 0
	)
	GROUP BY entity`;
}

function stateRows(numerator: string, dropped: string): (place: Place) => string {
	return (place) => `SELECT
	entity, at, received, source, toFloat64(${numerator}) AS numerator, NULL AS denominator, NULL AS value,
	${dropped} AS dropped
FROM (
	${newestStates(place)}
)`;
}

const shared = { entity: 'kiosk', params: kioskParams, signs: { reportsWithin: 'stale' } } as const;

export const kioskStateMetricRows = [
	defineMetricRows(kiosksOnline, {
		...shared,
		isZeroWhenAlive: true,
		sql: stateRows('is_online', `multiIf(at IS NULL, 'no_data', NOT ${FRESH}, 'stale', '')`)
	}),
	defineMetricRows(kiosksStopped, {
		...shared,
		sql: stateRows(
			`NOT (is_online AND ifNull(${FRESH}, 0))`,
			"if(max(at) OVER () IS NULL, 'no_data', '')"
		)
	})
];
