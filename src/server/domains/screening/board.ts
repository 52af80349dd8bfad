/** The screening board: people counted once in the calendar year, over the estimated target group. */
import {
	ELDERLY_SHARE_RATIO,
	LOW_COVERAGE_RATIO,
	type ScreeningBoard
} from '#lib/domains/screening/board.ts';
import * as metrics from '#lib/domains/screening/metrics.ts';
import type { Registry, WardEntry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { cityDay, cityMidnight, DAY_MS } from '#lib/foundation/time.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { coverageOf } from './coverage-of.ts';
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
	const asOf = newest === null ? null : new Date(Math.min(newest, now)).toISOString();
	const newSince = cityDay(midnight - (NEW_DAYS - 1) * DAY_MS);
	const cityPersons = sumOf(persons);
	const hasData = persons.size > 0;
	// A ward that never reported is unknown, not unscreened: its residents wait outside the city's share.
	const reportingTargets = new Map([...targets].filter(([ward]) => persons.has(ward)));
	const cityTarget = sumOf(hasData ? reportingTargets : targets);
	// A lone hidden ward has nothing to hide behind: the total minus the shown wards would reveal it.
	const isCityHidden = hidden.size === 1;
	const wards = registry.wards.map((ward) => {
		const group = byWard.get(ward.wardCode);
		const isHidden = hidden.has(ward.wardCode);
		const scope: Scope = `ward:${ward.wardCode}`;
		const count = (metric: Metric, found: number | undefined, isSmall = false) =>
			measured(metric, {
				scope,
				asOf,
				value: group === undefined ? null : (found ?? null),
				...((isHidden || isSmall) && { missing: 'suppressed' })
			});
		const recent = personsOf((group ?? []).filter(({ day }) => day >= newSince));
		return {
			wardCode: ward.wardCode,
			coverage: coverageOf({
				scope,
				asOf,
				persons: persons.get(ward.wardCode) ?? null,
				target: targetOf(ward),
				denominatorDate: ward.populationDate,
				isHidden
			}),
			visits: count(metrics.visits, visits.get(ward.wardCode)),
			newPersons7d: count(metrics.newPersons, recent, isSmallCell(recent))
		};
	});
	const completeness = { reporting: persons.size, expected: registry.wards.length };
	return {
		city: coverageOf({
			scope: 'city',
			asOf,
			persons: hasData ? cityPersons : null,
			target: cityTarget,
			denominatorDate: registry.wards[0]?.populationDate,
			isHidden: isCityHidden,
			...completeness
		}),
		wardsLow: measured(metrics.wardsLow, {
			...completeness,
			asOf,
			value: hasData ? wards.filter(({ coverage }) => isLow(coverage)).length : null
		}),
		wards,
		series: measuredSeries(metrics.coverage, {
			step: 'day',
			points: isCityHidden
				? []
				: coverageSeries({
						rows: [...byWard.values()].flat(),
						targets: reportingTargets,
						days,
						year
					})
		})
	};
}

/** Persons aged 65 and over, estimated from the city-wide share. */
function targetOf(ward: WardEntry): number {
	return Math.round(ward.population * ELDERLY_SHARE_RATIO);
}

function sumOf(byWard: ReadonlyMap<string, number>): number {
	return [...byWard.values()].reduce((sum, count) => sum + count, 0);
}

function personsOf(rows: readonly PersonsByDayRow[]): number {
	return rows.reduce((sum, row) => sum + row.persons, 0);
}

function isLow({ value }: MetricValue): boolean {
	return value !== null && value < LOW_COVERAGE_RATIO;
}
