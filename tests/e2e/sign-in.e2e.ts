import { expect, fillSignIn, test, type Account } from './product.ts';

const ACCOUNTS: readonly Account[] = ['lanhdao', 'dieuphoi', 'canbo'];

for (const account of ACCOUNTS)
	test(`${account} signs in and lands on the overview`, async ({ page, signIn }) => {
		await signIn(account);
		await expect(page.getByRole('main')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
	});

test('a wrong password gets one sentence and no hint whether the account exists', async ({
	page
}) => {
	await page.goto('/sign-in');
	await fillSignIn(page, 'lanhdao', 'not the password');
	const known = await page.getByRole('alert').innerText();
	await fillSignIn(page, 'nobody', 'not the password');
	await expect(page.getByRole('alert')).toHaveText(known);
	expect(known.length).toBeGreaterThan(10);
	await expect(page).toHaveURL(/\/sign-in/);
});

test('nothing is open without signing in', async ({ page, request }) => {
	for (const path of ['/', '/ems', '/hospitals', '/kiosks', '/coverage']) {
		await page.goto(path);
		await expect(page).toHaveURL(/\/sign-in/);
	}
	const answer = await request.get('/api/quarantine');
	expect([401, 403]).toContain(answer.status());
});
