/** A period in the words of a reader. */
import { formatInstant } from '#lib/foundation/format/date.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { parsePeriod } from './period.ts';

/** `22/11/2026`, `tuần 47/2026`, `tháng 11/2026`, `quý 4/2026`, `2026`; text that is no period stays as it is. */
export function periodText(text: string, locale: Locale): string {
	const period = parsePeriod(text);
	if (period === null) return text;
	const words = wordsFor(locale).indicators.period;
	const year = text.slice(0, 4);
	switch (period.kind) {
		case 'day':
			return formatInstant(period.startMs, 'date', locale);
		case 'week':
			return words.week(text.slice(5), year);
		case 'month':
			return words.month(text.slice(4), year);
		case 'quarter':
			return words.quarter(text.slice(5), year);
		case 'year':
			return year;
	}
}
