import { THEME_CHOICES, THEME_COOKIE } from '#lib/styles/theme.ts';
import { platform } from '#server/start.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { locale, theme }, cookies }) => ({
	locale,
	themeChoice: THEME_CHOICES.find((choice) => choice === cookies.get(THEME_COOKIE)) ?? theme,
	isSimulated: platform().config.isDemo
});
