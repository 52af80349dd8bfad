/**
 * The offices, hospitals and wards that report the city's list of indicators: each value once, some late,
 * some corrected, a few taken back; one hospital lost its link and one commune never reports.
 */
import { disaggregationOf } from '#lib/domains/indicators/category.ts';
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import {
	periodAt,
	periodBefore,
	type Period,
	type PeriodKind
} from '#lib/domains/indicators/period.ts';
import { drawOf } from '#lib/foundation/random.ts';
import { isWorkingDay } from '../city/calendar.ts';
import { inOrder, iso, type Emission, type SourceModel } from '../city/emission.ts';
import type { City } from '../city/seed-tables.ts';
import { cityRecipes } from './city-recipes.ts';
import { stageFigures } from './emr-stage.ts';
import { figuresOf, type Cell, type CellFigures, type CellPlace } from './figures.ts';
import { EMR_STAGES, hospitalRecipes } from './hospital-recipes.ts';
import { placesOf } from './places.ts';
import type { Recipe } from './recipe.ts';
import { laterWord, longestDelayMs, sentAt } from './schedule.ts';
import { sourceRecipes, wardRecipes } from './ward-recipes.ts';

const RECIPES: Readonly<Record<string, Recipe>> = {
	...cityRecipes,
	...hospitalRecipes,
	...wardRecipes,
	...sourceRecipes
};
/** Periods that the back-fill tells, by kind: the lines of the pages, and two days for what comes late. */
const TOLD: Readonly<Record<PeriodKind, number>> = {
	day: 33,
	week: 5,
	month: 12,
	quarter: 3,
	year: 2
};
/** Estimates: one hospital lost its link, one commune never reports. */
const SILENT_HOSPITAL = { id: 'H39', fromMs: Date.parse('2026-11-09T00:00:00+07:00') };
const SILENT_WARD = '10489';
/** Events with posts of their own are rare; this part of the weekends has one. */
const EVENT_SHARE = 0.4;
/** Words on a period that are kept at hand; more than all measures need for the days under way. */
const MOST_KEPT = 3_000;

export interface IndicatorsModel extends SourceModel {
	/** What of the past is told to a server that knows nothing: the newest periods of each kind. */
	past(fromMs: number, toMs: number): Emission[];
}

export function indicatorsModel(city: City, seed: number): IndicatorsModel {
	const placesFor = placesOf(city, seed);
	const places = new Map(measures.map((measure) => [measure.code, placesFor(measure.places)]));
	const kept = new Map<string, readonly Emission[]>();

	/** Everything ever said about a period of a measure, oldest first. */
	function wordsOn(measure: Measure, period: Period): readonly Emission[] {
		const key = `${measure.code}/${period.text}`;
		let words = kept.get(key);
		if (words === undefined) {
			if (kept.size > MOST_KEPT) kept.clear();
			words = inOrder(
				(places.get(measure.code) ?? []).flatMap((place) =>
					wordsOf(seed, measure, { place, period })
				)
			);
			kept.set(key, words);
		}
		return words;
	}

	function said(fromMs: number, toMs: number, oldest: (measure: Measure) => number): Emission[] {
		const found: Emission[] = [];
		for (const measure of measures) {
			const delayMs = longestDelayMs(measure.frequency);
			let period = periodBefore(periodAt(measure.frequency, toMs));
			for (; period.endMs + delayMs >= fromMs; period = periodBefore(period)) {
				if (period.endMs < oldest(measure)) break;
				for (const word of wordsOn(measure, period))
					if (word.at >= fromMs && word.at < toMs) found.push(word);
			}
		}
		return inOrder(found);
	}

	return {
		family: 'indicators',
		between: (fromMs, toMs) => said(fromMs, toMs, () => 0),
		past: (fromMs, toMs) =>
			said(fromMs, toMs, ({ frequency }) => {
				let period = periodAt(frequency, toMs);
				for (let told = 0; told < TOLD[frequency]; told += 1) period = periodBefore(period);
				return period.endMs;
			}),
		current: (atMs) =>
			inOrder(
				measures.flatMap((measure) => {
					const newest = periodBefore(periodAt(measure.frequency, atMs));
					const known = (period: Period) => wordsOn(measure, period).filter(({ at }) => at < atMs);
					const words = known(newest);
					return words.length > 0 ? words : known(periodBefore(newest));
				})
			)
	};
}

interface At {
	readonly place: CellPlace;
	readonly period: Period;
}

/** The value of each option, and what is said about it later. */
function wordsOf(seed: number, measure: Measure, { place, period }: At): Emission[] {
	const { code, category } = measure;
	if (isSilent(seed, measure, { place, period })) return [];
	const options = category === null ? [null] : Object.keys(category.options);
	return options.flatMap((option) => {
		const figures = figuresFor(seed, { code, place, period, option });
		const name = `${code}/${place.id}/${option ?? ''}/${period.text}`;
		const cell = {
			indicator: code,
			period: period.text,
			orgUnit: place.id,
			...(category !== null &&
				option !== null && { disaggregation: disaggregationOf(category, option) })
		};
		const at = sentAt(seed, period, name);
		const later = laterWord(seed, period, name);
		const first = later === null ? figures : scaled(figures, later.factor);
		const word = (when: number, rest: Partial<IndicatorValue>): Emission => ({
			at: when,
			stream: 'indicator-values',
			item: { ...cell, ...rest, observedAt: iso(when) }
		});
		if (later === null) return [word(at, figures)];
		const second = later.kind === 'withdraw' ? { deleted: true } : { ...figures, revision: 1 };
		return [word(at, first), word(at + later.afterMs, second)];
	});
}

function figuresFor(seed: number, cell: Cell): CellFigures {
	if (cell.code === 'emr-stage-public' || cell.code === 'emr-stage-private')
		return stageFigures(seed, cell, EMR_STAGES[cell.code]);
	const recipe = RECIPES[cell.code];
	if (recipe === undefined) throw new RangeError(`No recipe for the measure ${cell.code}.`);
	return figuresOf(seed, cell, recipe);
}

/** A file that was sent too early: what was counted falls short, what it is counted against is known. */
function scaled({ numerator, value, ...rest }: CellFigures, factor: number): CellFigures {
	const short = (figure: number) => (figure <= 1 ? figure : Math.round(figure * factor));
	return {
		...(numerator !== undefined && { numerator: short(numerator) }),
		...rest,
		...(value !== undefined && { value: short(value) })
	};
}

function isSilent(seed: number, { code, frequency }: Measure, { place, period }: At): boolean {
	if (place.id === SILENT_HOSPITAL.id && frequency === 'day')
		return period.startMs >= SILENT_HOSPITAL.fromMs;
	if (place.id === SILENT_WARD) return true;
	if (code !== 'event-posts') return false;
	return isWorkingDay(period.startMs) || drawOf(seed, 'event', period.text) >= EVENT_SHARE;
}
