/**
 * The dictionaries by language. Vietnamese is the source: English is typed by it, so a missing key
 * is a type error. A sentence with a blank is a function that takes already formatted text.
 */
import type { Locale } from '#lib/foundation/locale.ts';
import * as en from './en/index.ts';
import * as vi from './vi/index.ts';

export type Dictionary = typeof vi;

const dictionaries: Readonly<Record<Locale, Dictionary>> = { vi, en };

/** Cookie that keeps the language of this device for a year. */
export const LOCALE_COOKIE = 'ioc_locale';

export function wordsFor(locale: Locale): Dictionary {
	return dictionaries[locale];
}
