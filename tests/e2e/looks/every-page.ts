/** The pages that every look covers, and how to see one in a palette and a language. */
import { expect, type Page } from '@playwright/test';
import type { Account, Product } from '../product.ts';

export const PAGES = [
	'/',
	'/ems',
	'/hospitals',
	'/kiosks',
	'/coverage',
	'/digital',
	'/ehr',
	'/programme',
	'/indicators',
	'/indicators/cashless-payment',
	'/indicators/repeat-tests',
	'/indicators/upload',
	'/claims',
	'/claims/check',
	'/sources'
] as const;
export const THEMES = ['dark', 'light'] as const;
export const LANGUAGES = ['vi', 'en'] as const;

/** Pages that the coordinator of most looks may not open. */
const READERS: Readonly<Record<string, Account>> = { '/indicators/upload': 'lanhdao' };

/** The account that looks at a page. */
export function readerOf(path: string): Account {
	return READERS[path] ?? 'dieuphoi';
}

/** Sets the choices of this device as the settings form does. */
export async function wear(
	page: Page,
	product: Product,
	choice: { theme?: (typeof THEMES)[number]; language?: (typeof LANGUAGES)[number] }
): Promise<void> {
	const { theme = 'dark', language = 'vi' } = choice;
	await page.context().addCookies([
		{ name: 'ioc_theme', value: theme, url: product.address },
		{ name: 'ioc_locale', value: language, url: product.address }
	]);
}

/** Every map of the page is drawn; a page without one is there with its scripts. */
export async function untilPainted(page: Page): Promise<void> {
	await expect(page.locator('[data-map-state]:not([data-map-state=ready])')).toHaveCount(0, {
		timeout: 25_000
	});
	const maps = page.locator('[data-map-state]');
	if ((await maps.count()) > 0) await expect(maps.first()).toBeVisible();
	else await expect(page.getByText(/^(Trực tiếp|Live)$/).first()).toBeVisible();
}
