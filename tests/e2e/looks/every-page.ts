/** The pages that every look covers, and how to see one in a palette and a language. */
import { expect, type Page } from '@playwright/test';
import type { Product } from '../product.ts';

export const PAGES = ['/', '/ems', '/hospitals', '/kiosks', '/coverage'] as const;
export const THEMES = ['dark', 'light'] as const;
export const LANGUAGES = ['vi', 'en'] as const;

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

/** Every map of the page is drawn. */
export async function untilPainted(page: Page): Promise<void> {
	await expect(page.locator('[data-map-state]:not([data-map-state=ready])')).toHaveCount(0, {
		timeout: 25_000
	});
	await expect(page.locator('[data-map-state=ready]').first()).toBeVisible();
}
