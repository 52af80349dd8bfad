/** Language and palette of this device, from a plain form, then back to the page it was sent from. */
import { z } from 'zod';
import { LOCALES } from '#lib/foundation/locale.ts';
import { DAY_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { LOCALE_COOKIE } from '#lib/i18n/words.ts';
import { THEME_CHOICES, THEME_COOKIE } from '#lib/styles/theme.ts';
import { safeNext } from '#server/http/admission.ts';
import { problem } from '#server/http/problem.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

const YEAR_SECONDS = (365 * DAY_MS) / SECOND_MS;
const preferences = z.object({
	locale: z.enum(LOCALES).optional(),
	theme: z.enum(THEME_CHOICES).optional(),
	returnTo: z.string().max(2_000).optional()
});

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const parsed = preferences.safeParse(Object.fromEntries(await request.formData()));
	if (!parsed.success)
		return problem(400, 'invalid_preferences', {
			title: 'Bad request',
			detail: z.prettifyError(parsed.error)
		});
	const { locale, theme, returnTo } = parsed.data;
	const { secure } = platform().auth.cookie.options;
	const options = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', secure } as const;
	if (locale !== undefined) cookies.set(LOCALE_COOKIE, locale, options);
	if (theme !== undefined) cookies.set(THEME_COOKIE, theme, options);
	const location = safeNext(returnTo ?? null, url.origin);
	return new Response(null, { status: 303, headers: { location } });
};
