/** How old a figure is, in the words of its state: an age while live, a clock time once late. */
import { ageMs, formatAge, formatClosing, formatWhen } from '#lib/foundation/format/age.ts';
import { formatSpan } from '#lib/foundation/format/duration.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { dataState, type DataState, type Freshness } from '#lib/metrics/data-state.ts';

export interface Aged {
	readonly asOf: string | null;
	readonly freshness: Freshness;
}

/** State by age alone: live, late, stale or no-data. */
export function ageState({ asOf, freshness }: Aged, nowMs: number): DataState {
	return dataState({ hasValue: asOf !== null, ageMs: ageMs(asOf, nowMs), freshness });
}

/** `8 giây trước` · `Chậm: lúc 14:02` · `Số cũ · 14:02 (12 phút)`; daily figures name their closing. */
export function ageText(aged: Aged, nowMs: number, locale: Locale): string {
	const { states } = wordsFor(locale);
	const age = ageMs(aged.asOf, nowMs);
	if (age === null) return states.noData;
	const isDaily = aged.freshness.periodMs >= DAY_MS;
	const closing = formatClosing(aged.asOf, nowMs, locale);
	const when = formatWhen(aged.asOf, nowMs, locale);
	switch (ageState(aged, nowMs)) {
		case 'stale':
			return states.stale(when, formatSpan(age, locale));
		case 'late':
			return isDaily ? states.lateClosing(closing) : states.late(when);
		default:
			return isDaily ? states.closing(closing) : formatAge(age, locale);
	}
}
