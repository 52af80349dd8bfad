/** The rows behind waits and visits: one per ticket, made from its steps, so that the past can be asked as it was known. */
import { WAIT_TARGET_SECONDS } from '#lib/domains/kiosks/board.ts';
import * as metrics from '#lib/domains/kiosks/metrics.ts';
import { cityDay, cityMidnight, HOUR_MS } from '#lib/foundation/time.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { defineMetricRows, type RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import { KNOWN } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';
import { kioskParams, kioskSigns } from './kiosk-signs.ts';
import { judgedAt, ticketsFromSteps, ticketWaits } from './ticket-waits.ts';

/** Steps may carry a clock that is off by minutes from the day of their ticket. */
const SLACK_MS = HOUR_MS;

interface Columns {
	readonly numerator?: string;
	readonly denominator?: string;
	readonly value?: string;
	readonly where: string;
	readonly dropped: string;
}

function params(question: RowsQuestion) {
	const { now } = question;
	return {
		...kioskParams(question),
		...judgedAt(now, cityDay(now - 2 * HOUR_MS)),
		since: cityMidnight(now - 2 * HOUR_MS) - SLACK_MS,
		hourAgo: now - HOUR_MS,
		today: cityDay(now),
		target: WAIT_TARGET_SECONDS
	};
}

function ticketRows(columns: Columns): (place: Place) => string {
	const { numerator = 'NULL', denominator = 'NULL', value = 'NULL', where, dropped } = columns;
	return ({ kind }) => {
		const steps = `event_time >= {since:DateTime64} AND ${KNOWN}`;
		const own = kind === 'facility' ? ' AND facility_id = {place:String}' : '';
		return `SELECT
	${kind === 'city' ? 'facility_id' : 'toString(row_number() OVER (ORDER BY issued_ms, ticket_id))'} AS entity,
	fromUnixTimestamp64Milli(toInt64(issued_ms), 'UTC') AS at, received, source,
	${numerator} AS numerator, ${denominator} AS denominator, ${value} AS value,
	${dropped} AS dropped
FROM (
${ticketWaits(ticketsFromSteps(steps + own), ['ticket_id', 'outcome', 'received', 'source'])}
)
WHERE ${where}`;
	};
}

const shared = {
	entity: ({ kind }: Place) => (kind === 'city' ? 'facility' : 'ticket'),
	params,
	signs: { sql: kioskSigns, reportsWithin: 'late' },
	isZeroWhenAlive: true
} as const;

const TODAY = 'service_date = {today:Date}';
const waits = ticketRows({
	value: 'wait_seconds',
	where: 'is_waiting OR issued_ms > {hourAgo:UInt64}',
	dropped: "multiIf(is_known, '', is_called, 'contradiction', 'no_time_stamp')"
});
const waitRows = (metric: Metric) =>
	defineMetricRows(metric, {
		...shared,
		isZeroWhenAlive: false,
		sql: waits,
		from: (now) => now - HOUR_MS
	});

export const ticketMetricRows = [
	waitRows(metrics.waitMedian),
	waitRows(metrics.waitP90),
	defineMetricRows(metrics.waitingNow, {
		...shared,
		sql: ticketRows({
			where: '1',
			dropped: "multiIf(is_waiting, '', is_called, 'called', is_known, 'left', 'closed')"
		}),
		from: cityMidnight
	}),
	defineMetricRows(metrics.withinTargetToday, {
		...shared,
		isZeroWhenAlive: false,
		sql: ticketRows({
			numerator: 'toFloat64(is_called AND is_known AND wait_seconds <= {target:UInt64})',
			denominator: '1',
			where: TODAY,
			dropped: "''"
		}),
		from: cityMidnight
	}),
	defineMetricRows(metrics.visitsToday, {
		...shared,
		sql: ticketRows({ where: TODAY, dropped: "''" }),
		from: cityMidnight
	})
];
