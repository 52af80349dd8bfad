/** The board of electronic health records: coverage by ward from the newest daily snapshots. */
import type { EhrBoard } from '#lib/domains/ehr/board.ts';
import { ehrCoverage } from '#lib/domains/ehr/contract.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import { cityDay, cityMidnight, DAY_MS } from '#lib/foundation/time.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { newestByWard, newestByWardAndDay, type EhrSnapshotRow } from './queries.ts';

const { freshness } = ehrCoverage;
const DAYS = 30;

/** Tables whose change may change this board. */
export const ehrTables = ['ehr_coverage'] as const;

type Measure = (row: EhrSnapshotRow) => number | null;
const records: Measure = (row) => row.recordsCreated;
const vneid: Measure = (row) => row.vneidIntegrated;

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
		city: cityFigure(snapshots, records, { now, expected: known.size }),
		cityVneid: cityFigure(snapshots, vneid, { now, expected: known.size }),
		wards: registry.wards.map(({ wardCode }) => ({
			wardCode,
			coverage: figure(rowsOf(byWard.get(wardCode)), records),
			vneid: figure(rowsOf(byWard.get(wardCode)), vneid)
		})),
		series: Array.from({ length: DAYS }, (_, index) => {
			const day = cityDay(firstDay + index * DAY_MS);
			const rows = byDay.get(day) ?? [];
			const ratios = rows
				.filter(({ population }) => population > 0)
				.map((row) => row.recordsCreated / row.population);
			return {
				day,
				city: figure(rows, records).value,
				median: quantile(ratios, 0.5),
				p90: quantile(ratios, 0.9)
			};
		})
	};
}

function rowsOf(row: EhrSnapshotRow | undefined): readonly EhrSnapshotRow[] {
	return row === undefined ? [] : [row];
}

/** Persons over residents, only over rows that say the measure. */
function figure(rows: readonly EhrSnapshotRow[], measure: Measure): Figure {
	const told = rows.filter((row) => measure(row) !== null);
	if (told.length === 0) return { value: null, unit: 'ratio', asOf: null, freshness };
	let numerator = 0;
	let denominator = 0;
	for (const row of told) {
		numerator += Number(measure(row));
		denominator += row.population;
	}
	const asOfMs = Math.max(...told.map((row) => row.asOfMs));
	return {
		value: denominator > 0 ? numerator / denominator : null,
		unit: 'ratio',
		numerator,
		denominator,
		denominatorDate: cityDay(asOfMs),
		asOf: new Date(asOfMs).toISOString(),
		freshness
	};
}

function cityFigure(
	rows: readonly EhrSnapshotRow[],
	measure: Measure,
	{ now, expected }: { now: number; expected: number }
): Figure {
	const reporting = rows.filter(
		(row) => measure(row) !== null && now - row.asOfMs <= freshness.lateAfterMs
	).length;
	return { ...figure(rows, measure), reporting, expected };
}
