/** Which palette a device shows. `auto` follows the daylight of Hanoi, not the setting of the machine. */
import { cityHour } from '#lib/foundation/time.ts';

export const THEME_CHOICES = ['dark', 'light', 'auto'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = 'dark' | 'light';

/** Cookie that keeps the choice of this device for a year. */
export const THEME_COOKIE = 'ioc_theme';

/** Hours of daylight in which `auto` is light. Source: ux.md §1.4. */
const DAY_FROM_HOUR = 6;
const DAY_TO_HOUR = 18;

/** Palette for a choice at an instant (epoch milliseconds). Anything unknown is dark, the palette of the wall. */
export function themeFor(choice: string | undefined, nowMs: number): Theme {
	if (choice === 'light') return 'light';
	if (choice !== 'auto') return 'dark';
	const hour = cityHour(nowMs);
	return hour >= DAY_FROM_HOUR && hour < DAY_TO_HOUR ? 'light' : 'dark';
}
