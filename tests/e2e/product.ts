/** What every journey knows: the accounts of the running product and how to sign in. */
import { expect, test as base, type Page } from '@playwright/test';

export type Account = 'lanhdao' | 'dieuphoi' | 'canbo';

interface Fixtures {
	/** Opens the sign-in page, signs in and waits for the overview. */
	signIn: (account: Account) => Promise<void>;
	/** Errors that the page threw or logged; the fixture fails a journey that leaves some. */
	pageErrors: string[];
}

/** Password of the demo accounts. */
export function demoPassword(): string {
	const value = process.env['IOC_E2E_PASSWORD'];
	if (value === undefined) throw new Error('tests/e2e/start-product.ts sets IOC_E2E_PASSWORD.');
	return value;
}

/** The driver of a software graphics card reports its stalls as warnings, and a refused sign-in is a logged 4xx. */
const HARMLESS =
	/GL Driver Message|Failed to load resource: the server responded with a status of 4/;

export const test = base.extend<Fixtures>({
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
	signIn: async ({ page }, use) => {
		await use((account) => signInAs(page, account));
	}
});

export { expect };

async function signInAs(page: Page, account: Account): Promise<void> {
	await page.goto('/sign-in');
	await fillSignIn(page, account, demoPassword());
	await expect(page).toHaveURL('/');
}

export async function fillSignIn(page: Page, account: string, password: string): Promise<void> {
	await page.locator('input[name=username]').fill(account);
	await page.locator('input[name=password]').fill(password);
	await page.locator('button[type=submit]').click();
}
