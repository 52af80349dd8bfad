/** The rows behind screening: wards, never persons. */
import { ELDERLY_SHARE_RATIO, LOW_COVERAGE_RATIO } from '#lib/domains/screening/board.ts';
import { coverage, newPersons, visits, wardsLow } from '#lib/domains/screening/metrics.ts';
import { CITY_OFFSET_MS, cityDay, cityMidnight, DAY_MS } from '#lib/foundation/time.ts';
import {
	defineMetricRows,
	type MetricRowsPlan,
	type RowsQuestion
} from '#server/metrics/define-metric-rows.ts';
import { cellRows, isSmallCount, lowWardRows } from './ward-cells.ts';
import { wardSigns } from './ward-tables.ts';

const NEW_DAYS = 7;

/** Epoch milliseconds of 1 January in Hanoi, of the year of `now` or some years on. */
function yearStart(now: number, yearsOn = 0): number {
	return Date.UTC(Number(cityDay(now).slice(0, 4)) + yearsOn, 0, 1) - CITY_OFFSET_MS;
}

function params({ now, registry, showsSmallCells }: RowsQuestion) {
	return {
		wards: registry.wards.map(({ wardCode }) => wardCode),
		residents: registry.wards.map(({ population }) =>
			String(Math.round(population * ELDERLY_SHARE_RATIO))
		),
		year: Number(cityDay(now).slice(0, 4)),
		yearStart: yearStart(now),
		yearEnd: yearStart(now, 1),
		newSince: cityDay(cityMidnight(now) - (NEW_DAYS - 1) * DAY_MS),
		showsSmallCells: showsSmallCells ? 1 : 0
	};
}

const shared: Pick<MetricRowsPlan, 'entity' | 'params' | 'signs' | 'from'> = {
	entity: 'ward',
	params,
	signs: { sql: (_, question) => wardSigns(question), reportsWithin: 'ever' },
	from: yearStart
};

export const screeningMetricRows = [
	defineMetricRows(coverage, {
		...shared,
		isEstimate: true,
		sql: (_, question) =>
			cellRows(question, { numerator: 'nullIf(persons, 0)', denominator: 'residents' })
	}),
	defineMetricRows(wardsLow, {
		...shared,
		isZeroWhenAlive: true,
		sql: (_, question) => lowWardRows(question, LOW_COVERAGE_RATIO)
	}),
	defineMetricRows(visits, {
		...shared,
		sql: (_, question) =>
			cellRows(question, {
				numerator: 'visits',
				isHidden: 'is_hidden OR persons = 0',
				withVisits: true
			})
	}),
	defineMetricRows(newPersons, {
		...shared,
		from: (now) => cityMidnight(now) - (NEW_DAYS - 1) * DAY_MS,
		sql: (_, question) =>
			cellRows(question, {
				numerator: 'new_persons',
				isHidden: `is_hidden OR ${isSmallCount('new_persons')}`
			})
	})
];
