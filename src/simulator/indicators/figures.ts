/** The figures of one cell. They depend only on the seed, the cell and the calendar. */
import { drawOf } from '#lib/foundation/random.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { Period } from '#lib/domains/indicators/period.ts';
import { isWorkingDay } from '../city/calendar.ts';
import type { Recipe } from './recipe.ts';

export interface CellPlace {
	readonly id: string;
	/** Beds of a hospital, residents of a ward, 1 for the city. */
	readonly size: number;
	/** Place in the row of those who change over, 0 (first) to 1: the same for every change. */
	readonly turn: number;
}

export interface Cell {
	readonly code: string;
	readonly place: CellPlace;
	readonly period: Period;
	/** Null for a measure that is not split. */
	readonly option: string | null;
}

export interface CellFigures {
	readonly numerator?: number;
	readonly denominator?: number;
	readonly value?: number;
}

const YEAR_MS = 365 * DAY_MS;
/** The levels of the recipes hold on this day. */
const REFERENCE = Date.parse('2026-11-01T00:00:00+07:00');
const MINUTES = 24 * 60;
/** Estimates: activity of a weekend day, and the unrest from period to period. */
const WEEKEND = 0.3;
const UNREST = 0.25;

export function figuresOf(seed: number, cell: Cell, recipe: Recipe): CellFigures {
	const { code, place, period, option } = cell;
	const placeDraw = drawOf(seed, 'place', code, place.id, option ?? '');
	const periodDraw = drawOf(seed, 'period', code, place.id, option ?? '', period.text);
	const lean = (placeDraw - 0.5) * 2 + (periodDraw - 0.5) * UNREST;
	const years = (period.endMs - REFERENCE) / YEAR_MS;
	const level = recipe.options?.[option ?? ''] ?? recipe.mean;
	const busy = recipe.followsWeek && period.kind === 'day' ? busyness(period) : 1;
	switch (recipe.kind) {
		case 'share': {
			const whole = wholeOf(seed, cell, recipe.per * busy);
			const ratio = level + recipe.climb * years * (1 - level) + lean * recipe.spread;
			return {
				numerator: Math.round(whole * Math.min(1, Math.max(0, ratio))),
				denominator: whole
			};
		}
		case 'count':
			return { numerator: Math.round(level * place.size * busy * (1 + lean * recipe.spread)) };
		case 'time':
			return { value: rounded(level * Math.exp(lean * recipe.spread)) };
		case 'switch': {
			// A place changes over once, because the share only climbs.
			return { numerator: place.turn < level + recipe.climb * years ? 1 : 0, denominator: 1 };
		}
	}
}

/** The denominator: the same for all options of a place, so that parts of one whole share it. */
function wholeOf(seed: number, { code, place, period }: Cell, per: number): number {
	if (per === 0) return MINUTES;
	const unrest = 0.94 + 0.12 * drawOf(seed, 'whole', code, place.id, period.text);
	return Math.max(1, Math.round(place.size * per * unrest));
}

/** Seconds are whole, hours have tenths. */
function rounded(length: number): number {
	return length < 60 ? Math.round(length * 10) / 10 : Math.round(length);
}

function busyness(period: Period): number {
	return isWorkingDay(period.startMs) ? 1 : WEEKEND;
}
