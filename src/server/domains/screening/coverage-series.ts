/** The 30-day line of screening coverage: how the count of persons grew. */
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import type { SeriesPoint } from '#lib/metrics/metric-series.ts';
import type { PersonsByDayRow } from './queries.ts';

interface SeriesInput {
	readonly rows: readonly PersonsByDayRow[];
	/** Persons of the target group by ward, of the wards that report. */
	readonly targets: ReadonlyMap<string, number>;
	/** Days to answer, ascending, `YYYY-MM-DD`. */
	readonly days: readonly string[];
	/** Calendar year of the rows; days of another year have no value. */
	readonly year: number;
}

/**
 * Cumulative coverage at the end of each day: the city, and the median and p90 over wards that have
 * any visit by then. Null before the first visit.
 */
export function coverageSeries({ rows, targets, days, year }: SeriesInput): SeriesPoint[] {
	const cityTarget = [...targets.values()].reduce((sum, target) => sum + target, 0);
	const ordered = [...rows].sort((left, right) => (left.day < right.day ? -1 : 1));
	const persons = new Map<string, number>();
	let city = 0;
	let next = 0;
	return days.map((day) => {
		for (let row = ordered[next]; row !== undefined && row.day <= day; row = ordered[(next += 1)]) {
			persons.set(row.wardCode, (persons.get(row.wardCode) ?? 0) + row.persons);
			city += row.persons;
		}
		if (city === 0 || !day.startsWith(String(year)))
			return { at: day, value: null, median: null, p90: null };
		const ratios = [...persons].flatMap(([ward, count]) => {
			const target = targets.get(ward) ?? 0;
			return target > 0 ? [count / target] : [];
		});
		return {
			at: day,
			value: cityTarget > 0 ? city / cityTarget : null,
			median: quantile(ratios, 0.5),
			p90: quantile(ratios, 0.9)
		};
	});
}
