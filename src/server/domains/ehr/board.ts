/** The board of electronic health records: coverage by ward from the newest daily snapshots. */
import type { EhrBoard } from '#lib/domains/ehr/board.ts';
import { ehrCoverage } from '#lib/domains/ehr/contract.ts';
import {
	identityVerified,
	recordCoverage,
	standardConform,
	vneidCoverage
} from '#lib/domains/ehr/metrics.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import { cityDay, cityMidnight, DAY_MS } from '#lib/foundation/time.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { newestByWard, newestByWardAndDay, type EhrSnapshotRow } from './queries.ts';

const { freshness } = ehrCoverage;
const DAYS = 30;

/** Tables whose change may change this board. */
export const ehrTables = ['ehr_coverage'] as const;

interface Measure {
	readonly metric: Metric;
	/** Persons; null where the row does not say. */
	readonly read: (row: EhrSnapshotRow) => number | null;
}
const records: Measure = { metric: recordCoverage, read: (row) => row.recordsCreated };
const vneid: Measure = { metric: vneidCoverage, read: (row) => row.vneidIntegrated };
const verified: Measure = { metric: identityVerified, read: (row) => row.identityVerified };
const standard: Measure = { metric: standardConform, read: (row) => row.standardConform };

/** @throws QueryError, AnalyticsDown */
export async function ehrBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<EhrBoard> {
	const firstDay = cityMidnight(now) - (DAYS - 1) * DAY_MS;
	const [newest, daily] = await Promise.all([
		newestByWard(clickhouse, { from: now - ehrCoverage.clock.rejectAfterMs }),
		newestByWardAndDay(clickhouse, { from: firstDay })
	]);
	const known = new Set<string>(registry.wards.map(({ wardCode }) => wardCode));
	const snapshots = newest.filter(({ wardCode }) => known.has(wardCode));
	const byWard = new Map(snapshots.map((row) => [row.wardCode, row]));
	const byDay = groupBy(
		daily.filter(({ wardCode }) => known.has(wardCode)),
		({ day }) => day
	);
	return {
		city: cityValue(snapshots, records, { now, expected: known.size }),
		cityVneid: cityValue(snapshots, vneid, { now, expected: known.size }),
		cityVerified: cityValue(snapshots, verified, { now, expected: known.size }),
		cityStandard: cityValue(snapshots, standard, { now, expected: known.size }),
		wards: registry.wards.map(({ wardCode }) => {
			const rows = rowsOf(byWard.get(wardCode));
			return {
				wardCode,
				coverage: valueOf(rows, records, { scope: `ward:${wardCode}` }),
				vneid: valueOf(rows, vneid, { scope: `ward:${wardCode}` })
			};
		}),
		series: measuredSeries(recordCoverage, {
			step: 'day',
			points: Array.from({ length: DAYS }, (_, index) => {
				const day = cityDay(firstDay + index * DAY_MS);
				const rows = byDay.get(day) ?? [];
				const ratios = rows
					.filter(({ population }) => population > 0)
					.map((row) => row.recordsCreated / row.population);
				return {
					at: day,
					value: valueOf(rows, records, { scope: 'city' }).value,
					median: quantile(ratios, 0.5),
					p90: quantile(ratios, 0.9)
				};
			})
		})
	};
}

function rowsOf(row: EhrSnapshotRow | undefined): readonly EhrSnapshotRow[] {
	return row === undefined ? [] : [row];
}

interface Evidence {
	readonly scope: Scope;
	readonly reporting?: number;
	readonly expected?: number;
}

/** Persons over residents, only over rows that say the measure. A row without it leaves it unknown. */
function valueOf(
	rows: readonly EhrSnapshotRow[],
	{ metric, read }: Measure,
	evidence: Evidence
): MetricValue {
	const told = rows.filter((row) => read(row) !== null);
	if (told.length === 0) {
		const missing = rows.length > 0 ? 'unknown' : 'no-data';
		return measured(metric, { ...evidence, value: null, asOf: null, missing });
	}
	let numerator = 0;
	let denominator = 0;
	for (const row of told) {
		numerator += Number(read(row));
		denominator += row.population;
	}
	const asOfMs = Math.max(...told.map((row) => row.asOfMs));
	return measured(metric, {
		...evidence,
		value: denominator > 0 ? numerator / denominator : null,
		numerator,
		denominator,
		denominatorDate: cityDay(asOfMs),
		interval: wilsonInterval(numerator, denominator),
		asOf: new Date(asOfMs).toISOString()
	});
}

function cityValue(
	rows: readonly EhrSnapshotRow[],
	measure: Measure,
	{ now, expected }: { now: number; expected: number }
): MetricValue {
	const reporting = rows.filter(
		(row) => measure.read(row) !== null && now - row.asOfMs <= freshness.lateAfterMs
	).length;
	return valueOf(rows, measure, { scope: 'city', reporting, expected });
}
