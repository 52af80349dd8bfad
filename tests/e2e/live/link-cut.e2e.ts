import { expect, test, untilLive } from '../product.ts';

/** What the browser itself says about a network that is gone. */
const CAUSED = /ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch/;

test('a page without its link says so, ages by its own clock, and is whole again without a reload (P2-6)', async ({
	page,
	context,
	enter,
	pageErrors
}) => {
	// GPS is late only after 30 s, and the link gives up after 10 s.
	test.setTimeout(120_000);
	await enter('dieuphoi', '/ems');
	await untilLive(page);
	await page.evaluate(() => {
		document.body.dataset['visit'] = 'first';
	});
	const moving = page.locator('.below tbody [data-state=live]');
	await expect(moving.first()).toBeVisible();
	const banner = page.locator('.banner');
	await expect(banner).toHaveCount(0);

	await context.setOffline(true);
	const cutAt = Date.now();
	await expect(banner).toContainText('Mất kết nối', { timeout: 25_000 });
	expect(Date.now() - cutAt).toBeGreaterThanOrEqual(10_000);
	await expect(banner).toContainText('số đang hiển thị là số cũ');
	await expect(page.getByRole('status').filter({ hasText: 'Mất kết nối' })).toHaveCount(1);
	const clock = page.getByRole('banner').locator('time');
	const stopped = await clock.innerText();
	// GPS is late after 30 s: the page's own clock makes it so.
	await expect(moving).toHaveCount(0, { timeout: 40_000 });
	await expect(page.locator('.below tbody [data-state=late]').first()).toBeVisible();
	expect(await clock.innerText(), 'the clock of the data stands').toBe(stopped);

	await context.setOffline(false);
	await expect(banner).toHaveCount(0, { timeout: 20_000 });
	await expect(moving.first()).toBeVisible({ timeout: 15_000 });
	await expect(clock).not.toHaveText(stopped);
	expect(await page.evaluate(() => document.body.dataset['visit'])).toBe('first');
	forgive(pageErrors);
});

test('two minutes without its link make every unit an old figure by the clock of the page, until the link is back (P2-6)', async ({
	page,
	context,
	enter,
	pageErrors
}) => {
	test.setTimeout(90_000);
	await page.clock.install();
	await enter('dieuphoi', '/ems');
	await untilLive(page);
	await page.evaluate(() => {
		document.body.dataset['visit'] = 'first';
	});
	const units = page.getByRole('table', { name: 'Xe cấp cứu' });
	// A unit that never sent a fix has nothing that could grow old.
	const ages = units.locator('.age:not([data-state=no-data])');
	const inState = (state: string) => units.locator(`.age[data-state=${state}]`);
	const liveShare = async () => (await inState('live').count()) / (await ages.count());
	const source = page.getByRole('banner').getByRole('listitem').filter({ hasText: '115' });
	await expect.poll(liveShare).toBeGreaterThan(0.5);
	await expect(source).toHaveAttribute('data-state', 'live');

	await context.setOffline(true);
	// Only the clock of the browser goes ahead: nothing but the page can know that time has passed.
	await page.clock.fastForward(12_000);
	await expect(page.locator('.banner')).toContainText('Mất kết nối 00:');
	const known = await ages.count();
	await page.clock.fastForward(120_000);
	await expect(page.locator('.banner')).toContainText('Mất kết nối 02:');
	await expect(inState('stale')).toHaveCount(known);
	await expect(ages, 'no unit left the table').toHaveCount(known);
	for (const age of await ages.allInnerTexts()) expect(age).toMatch(/^Số cũ · .+ \(.+\)$/);
	await expect(source).toHaveAttribute('data-state', 'stale');

	await context.setOffline(false);
	await expect(page.locator('.banner')).toHaveCount(0, { timeout: 20_000 });
	// The city has a few trackers that are silent or slow of their own.
	await expect.poll(liveShare, { timeout: 30_000 }).toBeGreaterThan(0.5);
	expect(await inState('stale').count()).toBeLessThan(known / 10);
	await expect(source).toHaveAttribute('data-state', 'live');
	expect(await page.evaluate(() => document.body.dataset['visit'])).toBe('first');
	forgive(pageErrors);
});

function forgive(pageErrors: string[]): void {
	pageErrors.splice(0, pageErrors.length, ...pageErrors.filter((text) => !CAUSED.test(text)));
}
