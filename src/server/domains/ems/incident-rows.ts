/** The rows behind response times and calls: incidents of 24 hours, and those that are open. */
import { RESPONSE_TARGET_SECONDS } from '#lib/domains/ems/board.ts';
import * as metrics from '#lib/domains/ems/metrics.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { defineMetricRows } from '#server/metrics/define-metric-rows.ts';
import type { Place } from '#server/metrics/scope.ts';
import { incidentTruths, serviceSigns } from './incident-sql.ts';

const shared = {
	entity: 'incident',
	signs: { sql: serviceSigns, reportsWithin: null },
	from: (now: number) => now - DAY_MS
} as const;
/** How far back an incident may have been called that is still open: older events are refused at the door. */
const OPEN_LOOK_BACK = 'INTERVAL 30 DAY';

const VOID = "type = 'cancelled', 'cancelled', type = 'linked', 'duplicate'";
const SECONDS = "dateDiff('millisecond', call_at, at_patient) / 1000";
const UNTIMED = `at_patient IS NULL, 'no_time_stamp', ${SECONDS} < 0, 'contradiction'`;

interface Columns {
	readonly numerator?: string;
	readonly denominator?: string;
	readonly value?: string;
	readonly dropped: string;
}

function rowsOfDay(columns: Columns): (place: Place) => string {
	const { numerator = 'NULL', denominator = 'NULL', value = 'NULL', dropped } = columns;
	return (place) => `SELECT
	toString(nr) AS entity, call_at AS at, received, source,
	${numerator} AS numerator, ${denominator} AS denominator, ${value} AS value,
	${dropped} AS dropped
FROM (
${incidentTruths(place, 'INTERVAL 24 HOUR')}
)`;
}

const seconds = rowsOfDay({ value: SECONDS, dropped: `multiIf(${VOID}, ${UNTIMED}, '')` });
const responseRows = (metric: Metric) => defineMetricRows(metric, { ...shared, sql: seconds });

export const incidentMetricRows = [
	responseRows(metrics.responseMedian),
	responseRows(metrics.responseP90),
	defineMetricRows(metrics.responseWithinTarget, {
		...shared,
		sql: rowsOfDay({
			numerator: `toFloat64(${SECONDS} <= ${String(RESPONSE_TARGET_SECONDS)})`,
			denominator: '1',
			dropped: `multiIf(${VOID}, ${UNTIMED}, '')`
		})
	}),
	defineMetricRows(metrics.timeStampsComplete, {
		...shared,
		sql: rowsOfDay({
			numerator: `toFloat64(ifNull(${SECONDS} >= 0, 0))`,
			denominator: '1',
			dropped: `multiIf(${VOID}, '')`
		})
	}),
	defineMetricRows(metrics.calls, {
		...shared,
		isZeroWhenAlive: true,
		sql: rowsOfDay({ dropped: "''" })
	}),
	defineMetricRows(metrics.openIncidents, {
		...shared,
		isZeroWhenAlive: true,
		sql: (place) => `SELECT
	toString(nr) AS entity, call_at AS at, received, source,
	NULL AS numerator, NULL AS denominator, NULL AS value,
	multiIf(${VOID}, type = 'closed', 'closed', '') AS dropped
FROM (
${incidentTruths(place, OPEN_LOOK_BACK)}
)
WHERE dropped = '' OR call_at >= {now:DateTime64} - INTERVAL 24 HOUR`
	})
];
