/** What every journey knows: the running product, how to enter it, and that its pages leave no errors. */
import { expect, test as base, type Page } from '@playwright/test';
import { openAs, type Account, type Product } from './setup/running-product.ts';

export type { Account, Product };

interface Fixtures {
	/** Opens the sign-in page, signs in and waits for the overview. */
	signIn: (account: Account) => Promise<void>;
	/** Opens a page with a session of the account. @returns the HTTP status */
	enter: (account: Account, path: string) => Promise<number>;
	/** Errors that the page threw or logged; the fixture fails a journey that leaves some. */
	pageErrors: string[];
}

/** The driver of a software graphics card reports its stalls as warnings, and a refused request is a logged 4xx. */
const HARMLESS =
	/GL Driver Message|Failed to load resource: the server responded with a status of 4/;

export const test = base.extend<Fixtures, { product: Product }>({
	product: [({ browserName: _ }, use) => use(cityProduct()), { scope: 'worker' }],
	pageErrors: [
		async ({ page }, use) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error' && !HARMLESS.test(message.text()))
					errors.push(message.text());
			});
			await use(errors);
			expect(errors, 'errors on the page').toEqual([]);
		},
		{ auto: true }
	],
	signIn: async ({ page, product }, use) => {
		await use(async (account) => {
			await page.goto(`${product.address}/sign-in`);
			await fillSignIn(page, account, product.password);
			await expect(page).toHaveURL(`${product.address}/`);
		});
	},
	enter: async ({ page, product }, use) => {
		await use((account, path) => openAs(page, product, { account, path }));
	}
});

export { expect };

export async function fillSignIn(page: Page, account: string, password: string): Promise<void> {
	await page.locator('input[name=username]').fill(account);
	await page.locator('input[name=password]').fill(password);
	await page.locator('button[type=submit]').click();
}

/** Waits until every map of the page is drawn and the live link stands. */
export async function untilLive(page: Page): Promise<void> {
	await expect(page.locator('[data-map-state]').first()).toHaveAttribute(
		'data-map-state',
		'ready',
		{
			timeout: 20_000
		}
	);
	await expect(page.getByText('Trực tiếp', { exact: true }).first()).toBeVisible();
}

function cityProduct(): Product {
	const value = process.env['IOC_E2E_PRODUCT'];
	if (value === undefined) throw new Error('tests/e2e/start-product.ts sets IOC_E2E_PRODUCT.');
	return JSON.parse(value) as Product;
}
