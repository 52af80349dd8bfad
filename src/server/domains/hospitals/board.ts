/** The hospitals board: occupancy of the city and of each hospital over 24 hours. */
import type { HospitalsBoard } from '#lib/domains/hospitals/board.ts';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { lastBucketStarts } from '#lib/foundation/statistics/buckets.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { measuredSeries, measuredSeriesSet } from '#lib/metrics/metric-series.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { occupancyByHalfHour, type OccupancyRow } from './queries.ts';

const HALF_HOUR_MS = 30 * MINUTE_MS;
const BUCKETS = 48;

/** Tables whose change may change this board. */
export const hospitalsTables = ['hospital_snapshots'] as const;

/** @throws QueryError, AnalyticsDown */
export async function hospitalsBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<HospitalsBoard> {
	const starts = lastBucketStarts(now, BUCKETS, HALF_HOUR_MS);
	const times = starts.map((start) => new Date(start).toISOString());
	const from = starts[0] ?? now;
	const rows = await occupancyByHalfHour(clickhouse, { from, to: now + 1 });
	const cityHospitals = new Set(
		registry.hospitals
			.filter(({ isCityHospital }) => isCityHospital)
			.map(({ facilityId }) => facilityId)
	);
	const byBucket = groupBy(
		rows.filter(({ facilityId }) => cityHospitals.has(facilityId)),
		(row) => row.bucketMs
	);
	const byPlace = new Map(rows.map((row) => [`${row.facilityId}@${String(row.bucketMs)}`, row]));
	const facilities = [...new Set(rows.map(({ facilityId }) => facilityId))].sort();
	return {
		occupancySeries: measuredSeries(occupancy, {
			step: 'half-hour',
			points: starts.map((start, index) => {
				const beds = (byBucket.get(start) ?? []).filter(({ staffed }) => staffed > 0);
				const ratios = beds.map(({ occupied, staffed }) => occupied / staffed);
				return {
					at: times[index] ?? '',
					value: ratioOf(sumOf(beds)),
					median: quantile(ratios, 0.5),
					p90: quantile(ratios, 0.9),
					n: beds.length
				};
			})
		}),
		hospitals: measuredSeriesSet(occupancy, {
			step: 'half-hour',
			times,
			lines: Object.fromEntries(
				facilities.map((facilityId) => [
					`facility:${facilityId}`,
					{
						values: starts.map((start) =>
							rounded(ratioOf(byPlace.get(`${facilityId}@${String(start)}`)))
						)
					}
				])
			)
		})
	};
}

type Beds = Pick<OccupancyRow, 'occupied' | 'staffed'>;

function sumOf(beds: readonly Beds[]): Beds {
	return {
		occupied: beds.reduce((sum, row) => sum + row.occupied, 0),
		staffed: beds.reduce((sum, row) => sum + row.staffed, 0)
	};
}

/** Four digits are a hundredth of a percent and keep the answer small. */
function rounded(ratio: number | null): number | null {
	return ratio === null ? null : Math.round(ratio * 10_000) / 10_000;
}

function ratioOf(beds: Beds | undefined): number | null {
	return beds === undefined || beds.staffed === 0 ? null : beds.occupied / beds.staffed;
}
