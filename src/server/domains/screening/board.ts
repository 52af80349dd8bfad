/** The screening board: people counted once in the calendar year, over the estimated target group. */
import { ELDERLY_SHARE_RATIO, type ScreeningBoard } from '#lib/domains/screening/board.ts';
import { screeningVisits } from '#lib/domains/screening/contract.ts';
import type { Registry, WardEntry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import { cityDay, cityMidnight, DAY_MS } from '#lib/foundation/time.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { coverageSeries } from './coverage-series.ts';
import { newestVisit, personsByWardAndDay, visitsByWard, type PersonsByDayRow } from './queries.ts';
import { hiddenCells, isSmallCell } from './small-cells.ts';

const DAYS = 30;
const NEW_DAYS = 7;

/** Tables whose change may change this board. */
export const screeningTables = ['screening_visits'] as const;

/** @throws QueryError, AnalyticsDown */
export async function screeningBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<ScreeningBoard> {
	const midnight = cityMidnight(now);
	const days = Array.from({ length: DAYS }, (_, index) =>
		cityDay(midnight - (DAYS - 1 - index) * DAY_MS)
	);
	// One day more than the series shows, so that its first day does not swallow the days before it.
	const firstDay = cityDay(midnight - DAYS * DAY_MS);
	const year = Number(cityDay(now).slice(0, 4));
	const [rows, visitRows, newest] = await Promise.all([
		personsByWardAndDay(clickhouse, { year, firstDay }),
		visitsByWard(clickhouse, { year }),
		newestVisit(clickhouse)
	]);
	const targets = new Map(registry.wards.map((ward) => [ward.wardCode as string, targetOf(ward)]));
	const visits = new Map(visitRows.map((row) => [row.wardCode, row.visits]));
	const byWard = groupBy(
		rows.filter(({ wardCode }) => targets.has(wardCode)),
		({ wardCode }) => wardCode
	);
	const persons = new Map([...byWard].map(([ward, group]) => [ward, personsOf(group)]));
	const hidden = hiddenCells(persons);
	// The register is one feed: a ward without a session this week is not old news while others report.
	const evidence = {
		isEstimate: true,
		asOf: newest === null ? null : new Date(Math.min(newest, now)).toISOString(),
		freshness: screeningVisits.freshness
	};
	const newSince = cityDay(midnight - (NEW_DAYS - 1) * DAY_MS);
	const cityPersons = [...persons.values()].reduce((sum, count) => sum + count, 0);
	const cityTarget = [...targets.values()].reduce((sum, target) => sum + target, 0);
	const hasData = persons.size > 0;
	// A lone hidden ward has nothing to hide behind: the total minus the shown wards would reveal it.
	const isCityHidden = hidden.size === 1;
	const isCityShown = hasData && !isCityHidden;
	return {
		city: {
			...coverage(isCityShown ? cityPersons : null, cityTarget),
			...evidence,
			...denominatorDate(registry.wards[0]),
			...(isCityHidden && { isSuppressed: true }),
			reporting: persons.size,
			expected: registry.wards.length
		},
		cityInterval: isCityShown ? wilsonInterval(cityPersons, cityTarget) : null,
		wards: registry.wards.map((ward) => {
			const { wardCode } = ward;
			const group = byWard.get(wardCode);
			const isSuppressed = hidden.has(wardCode);
			const count = isSuppressed ? null : (persons.get(wardCode) ?? null);
			const isShown = group !== undefined && !isSuppressed;
			return {
				wardCode,
				coverage: {
					...coverage(count, targetOf(ward)),
					...evidence,
					...denominatorDate(ward),
					...(isSuppressed && { isSuppressed })
				},
				interval: count === null ? null : wilsonInterval(count, targetOf(ward)),
				visits: isShown ? (visits.get(wardCode) ?? null) : null,
				newPersons7d: isShown
					? unlessSmall(personsOf(group.filter(({ day }) => day >= newSince)))
					: null
			};
		}),
		series: isCityHidden
			? []
			: coverageSeries({ rows: [...byWard.values()].flat(), targets, days, year })
	};
}

/** Persons aged 65 and over, estimated from the city-wide share. */
function targetOf(ward: WardEntry): number {
	return Math.round(ward.population * ELDERLY_SHARE_RATIO);
}

function personsOf(rows: readonly PersonsByDayRow[]): number {
	return rows.reduce((sum, row) => sum + row.persons, 0);
}

function unlessSmall(count: number): number | null {
	return isSmallCell(count) ? null : count;
}

function coverage(
	numerator: number | null,
	denominator: number
): Pick<Figure, 'value' | 'unit' | 'numerator' | 'denominator'> {
	const value = numerator === null || denominator === 0 ? null : numerator / denominator;
	return { value, unit: 'ratio', numerator, denominator };
}

function denominatorDate(ward: WardEntry | undefined): { denominatorDate?: string } {
	return ward === undefined ? {} : { denominatorDate: ward.populationDate };
}
