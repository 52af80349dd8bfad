/**
 * The language of the page, handed down by the layout. It is constant for the life of a document:
 * changing the language loads the page again, so that `<html lang>` and every word change together.
 */
import { createContext } from 'svelte';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor, type Dictionary } from './words.ts';

const [readLocale, writeLocale] = createContext<Locale>();

/** Call once, in a layout. */
export function setLocale(locale: Locale): void {
	writeLocale(locale);
}

/** Call while a component initialises. @throws Error when no layout has set the language. */
export function useLocale(): Locale {
	return readLocale();
}

/** The dictionary of the page's language. Call while a component initialises. */
export function useWords(): Dictionary {
	return wordsFor(readLocale());
}
