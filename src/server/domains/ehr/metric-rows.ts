/** The rows behind the coverage of health records: the newest snapshot of each ward. */
import { ehrCoverage } from '#lib/domains/ehr/contract.ts';
import {
	identityVerified,
	recordCoverage,
	standardConform,
	vneidCoverage
} from '#lib/domains/ehr/metrics.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import { defineMetricRows, type RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import { KNOWN, NO_NUMBER, NO_TIME } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';

/** The stream refuses what is older, so no newer snapshot can hide behind it. */
const LOOK_BACK = `INTERVAL ${String(ehrCoverage.clock.rejectAfterMs / DAY_MS)} DAY`;

type PersonsColumn =
	'records_created' | 'vneid_integrated' | 'identity_verified' | 'standard_conform';

function snapshotRows({ kind }: Place, measure: PersonsColumn): string {
	const own = kind === 'ward' ? ' AND ward_code = {place:String}' : '';
	return `SELECT
	entity, at, received, source, persons AS numerator, if(persons IS NULL, NULL, residents) AS denominator, NULL AS value,
	multiIf(
		NOT has({wards:Array(String)}, entity), 'not_in_registry',
		at IS NULL, 'no_data',
		persons IS NULL, 'not_stated',
		'') AS dropped
FROM (
	SELECT
		entity, max(at) AS at, max(received) AS received, max(source) AS source,
		max(persons) AS persons, max(residents) AS residents
	FROM (
		SELECT
			toString(ward_code) AS entity,
			max(toNullable(event_time)) AS at,
			argMax(toNullable(receive_time), event_time) AS received,
			argMax(toString(source), event_time) AS source,
			argMax(tuple(toNullable(toFloat64(${measure}))), event_time).1 AS persons,
			argMax(toNullable(toFloat64(population)), event_time) AS residents
		FROM ioc.ehr_coverage
		WHERE event_time >= {now:DateTime64} - ${LOOK_BACK} AND ${KNOWN}${own}
		GROUP BY ward_code
		UNION ALL
		SELECT arrayJoin({wards:Array(String)}), ${NO_TIME}, ${NO_TIME}, '', ${NO_NUMBER}, ${NO_NUMBER}
	)
	GROUP BY entity
)`;
}

const shared = {
	entity: 'ward',
	signs: { reportsWithin: 'late' },
	params: ({ place, registry }: RowsQuestion) => ({
		wards: place.kind === 'ward' ? [place.id] : registry.wards.map(({ wardCode }) => wardCode)
	})
} as const;

export const ehrMetricRows = [
	defineMetricRows(recordCoverage, {
		...shared,
		sql: (place) => snapshotRows(place, 'records_created')
	}),
	defineMetricRows(vneidCoverage, {
		...shared,
		sql: (place) => snapshotRows(place, 'vneid_integrated')
	}),
	defineMetricRows(identityVerified, {
		...shared,
		sql: (place) => snapshotRows(place, 'identity_verified')
	}),
	defineMetricRows(standardConform, {
		...shared,
		sql: (place) => snapshotRows(place, 'standard_conform')
	})
];
