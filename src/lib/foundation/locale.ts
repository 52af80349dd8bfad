/** The two languages of the product. Vietnamese is the source, English the translation. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Words = Readonly<Record<Locale, string>>;
