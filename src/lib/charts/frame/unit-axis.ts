/** How values of a unit are drawn and said: ratios in percent, times in minutes, lags in seconds, counts whole. */
import { formatMinutes, formatMinutesNumber } from '#lib/foundation/format/duration.ts';
import { formatNumber } from '#lib/foundation/format/number.ts';
import { formatPercent, formatPercentNumber } from '#lib/foundation/format/percent.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { Unit } from '#lib/metrics/unit.ts';
import { domainFromZero, ratioDomain, type Domain } from '../geometry/axis.ts';

export interface UnitAxis {
	/** Value of the metric in the unit of the axis. */
	readonly onAxis: (value: number) => number;
	/** Ends of the axis, in its unit. */
	readonly domain: (values: readonly (number | null)[], target?: number) => Domain;
	/** Text of a tick, of an end label and of a sentence; the first two take the unit of the axis. */
	readonly tickText: (value: number) => string;
	readonly labelText: (value: number | null) => string;
	readonly sentence: (value: number | null) => string;
	/** Text of a table cell, from the unit of the metric. */
	readonly cellText: (value: number | null) => string;
}

const SECONDS_PER_MINUTE = 60;
const MS_PER_SECOND = 1_000;

export function unitAxis(unit: Unit, locale: Locale): UnitAxis {
	if (unit === 'ratio')
		return {
			onAxis: (value) => value,
			domain: ratioDomain,
			tickText: (value) => formatPercentNumber(value, locale, 0),
			labelText: (value) => formatPercentNumber(value, locale),
			sentence: (value) => formatPercent(value, locale),
			cellText: (value) => formatPercent(value, locale)
		};
	const whole = (value: number) => formatNumber(value, locale, Number.isInteger(value) ? 0 : 1);
	if (unit === 'seconds')
		return {
			onAxis: (value) => value / SECONDS_PER_MINUTE,
			domain: domainFromZero,
			tickText: whole,
			labelText: (value) => formatNumber(value, locale, 1),
			sentence: (value) => formatMinutes(value, locale),
			cellText: (value) => formatMinutesNumber(value, locale)
		};
	if (unit === 'milliseconds') {
		const seconds = (value: number | null) =>
			formatNumber(value === null ? null : value / MS_PER_SECOND, locale, 1);
		return {
			onAxis: (value) => value / MS_PER_SECOND,
			domain: domainFromZero,
			tickText: whole,
			labelText: (value) => formatNumber(value, locale, 1),
			sentence: seconds,
			cellText: seconds
		};
	}
	if (unit === 'hours') {
		const tenths = (value: number | null) => formatNumber(value, locale, 1);
		return {
			onAxis: (value) => value,
			domain: domainFromZero,
			tickText: whole,
			labelText: tenths,
			sentence: tenths,
			cellText: tenths
		};
	}
	const count = (value: number | null) => formatNumber(value, locale);
	return {
		onAxis: (value) => value,
		domain: domainFromZero,
		tickText: (value) => (Number.isInteger(value) ? count(value) : ''),
		labelText: count,
		sentence: count,
		cellText: count
	};
}
