/** The page of one measure: its long line, options, places and corrections, now or as known at an instant. */
import { disaggregationOf } from '#lib/domains/indicators/category.ts';
import type { MeasureDetail, PlaceState } from '#lib/domains/indicators/detail.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import { firstDay, periodBefore } from '#lib/domains/indicators/period.ts';
import { CITY_UNIT, expectedUnits, placeKind } from '#lib/domains/indicators/places.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { Scope } from '#lib/metrics/metric-value.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { optionStates, saidThen } from './board.ts';
import type { CellScope } from './cells.ts';
import { correctedCells } from './corrections.ts';
import { currentRow } from './current-row.ts';
import { knownUnits } from './known-units.ts';
import { periodOfDay, seriesOf, valueOf, type SaidThen } from './measure-values.ts';
import { optionTotals, periodTotals, placeTotals, type PlaceRow } from './queries.ts';
import { hiddenCells, isSmallCell } from './small-cells.ts';
import { daysBetween, pageWindow } from './windows.ts';

export interface DetailRequest {
	readonly measure: Measure;
	/** Option of the measure's category; null for the measure as a whole. */
	readonly option: string | null;
	/** Epoch milliseconds; null for now. */
	readonly knownAt: number | null;
	readonly now: number;
}

/** @throws QueryError, AnalyticsDown */
export async function measureDetail(
	clickhouse: ClickHouse,
	registry: Registry,
	{ measure, option, knownAt, now }: DetailRequest
): Promise<MeasureDetail> {
	const metric = measure.options.find((one) => one.option === option)?.metric ?? measure.metric;
	const named =
		option === null || measure.category === null
			? undefined
			: disaggregationOf(measure.category, option);
	const scope: CellScope = {
		since: pageWindow(now),
		units: knownUnits(registry),
		code: measure.code,
		...(knownAt !== null && { knownAt })
	};
	const [totals, options, places, corrections] = await Promise.all([
		periodTotals(clickhouse, { ...scope, option: named }),
		measure.category === null ? [] : optionTotals(clickhouse, scope),
		placeTotals(clickhouse, { ...scope, option: named }),
		correctedCells(clickhouse, measure, { ...scope, option: named })
	]);
	const units = expectedUnits(measure.places, registry);
	const current = currentRow(totals, units.length);
	const said = totals.map((row) => saidThen(metric, row));
	const days = daysBetween(measure.frequency, pageWindow(now)[measure.frequency], {
		now,
		reported: totals.map(({ day }) => day)
	});
	return {
		code: measure.code,
		option,
		knownAt: knownAt === null ? null : new Date(knownAt).toISOString(),
		period: current === null ? null : periodOfDay(measure, current.day).text,
		value: valueOf(measure, current && saidThen(metric, current), {
			metric,
			senders: { reporting: current?.reporting ?? 0, expected: units.length }
		}),
		series: seriesOf(measure, said, { metric, days }),
		options: optionStates(
			measure,
			options.filter(({ day }) => day === current?.day),
			units.length
		),
		places:
			units.length === 1 && units[0] === CITY_UNIT
				? []
				: placeStates(measure, places, { metric, units, day: current?.day ?? null }),
		corrections
	};
}

interface PlacesIn {
	readonly metric: Metric;
	readonly units: readonly string[];
	/** First day of the period that stands for now; null when nothing was reported. */
	readonly day: string | null;
}

function placeStates(
	measure: Measure,
	rows: readonly PlaceRow[],
	{ metric, units, day }: PlacesIn
): PlaceState[] {
	const kind = placeKind(measure.places);
	const isPersons = metric.suppressBelow !== null;
	const at = (wanted: string | null) =>
		new Map(rows.filter((row) => row.day === wanted).map((row) => [row.place, row]));
	const now = at(day);
	const before = at(day === null ? null : firstDay(periodBefore(periodOfDay(measure, day))));
	const hidden = isPersons
		? hiddenCells(new Map([...now].map(([place, row]) => [place, secretCount(row)])))
		: new Set<string>();
	return units.map((place) => {
		const scope: Scope = kind === 'city' ? 'city' : `${kind}:${place}`;
		const valueAt = (row: PlaceRow | undefined) =>
			valueOf(measure, row === undefined ? null : saidOf(row), {
				metric,
				scope,
				isHidden: hidden.has(place)
			});
		return {
			place,
			value: valueAt(now.get(place)),
			before: isPersons || before.size === 0 ? null : valueAt(before.get(place))
		};
	});
}

/** A share of few persons is as telling as few persons; the smaller side decides. */
function secretCount({ numerator, denominator }: PlaceRow): number {
	return isSmallCell(denominator ?? 0) ? (denominator ?? 0) : (numerator ?? 0);
}

function saidOf(row: PlaceRow): SaidThen {
	const { day, numerator, denominator, value, newestMs, correctedMs } = row;
	return {
		...{ day, numerator, denominator, value, newestMs, correctedMs },
		first: {
			numerator: row.firstNumerator,
			denominator: row.firstDenominator,
			value: row.firstValue
		}
	};
}
