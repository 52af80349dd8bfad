import { expect, test, untilLive } from '../product.ts';

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
	const caused = /ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch/;
	pageErrors.splice(0, pageErrors.length, ...pageErrors.filter((text) => !caused.test(text)));
});
