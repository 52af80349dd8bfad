/** Language and palette of the device, from its cookies, written into the first byte of the page so that nothing flashes. */
import type { Handle } from '@sveltejs/kit';
import { LOCALES, type Locale } from '#lib/foundation/locale.ts';
import { LOCALE_COOKIE } from '#lib/i18n/words.ts';
import { THEME_COOKIE, themeFor } from '#lib/styles/theme.ts';

export const dressPage: Handle = ({ event, resolve }) => {
	const locale = localeOf(event.cookies.get(LOCALE_COOKIE));
	const theme = themeFor(event.cookies.get(THEME_COOKIE), Date.now());
	event.locals.locale = locale;
	event.locals.theme = theme;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%ioc.lang%', locale).replace('%ioc.theme%', theme)
	});
};

/** Vietnamese unless the device chose another language. */
export function localeOf(choice: string | undefined): Locale {
	return LOCALES.find((locale) => locale === choice) ?? 'vi';
}
