import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, untilLive } from '../product.ts';
import { PAGES, untilPainted } from './every-page.ts';

/** The picture of the README; written only on request, since each one differs. */
const README_PICTURE = 'static/screenshots/overview-dark.jpg';
const README_LIMIT_BYTES = 400_000;
const MAP_PAGES: readonly string[] = ['/', '/ems', '/hospitals', '/kiosks', '/coverage'];
/** A busy machine needs minutes until the simulated city has told its year. */
const TOLD_MS = 480_000;
const AT_REST_MS = 8_000;
/** One figure each for calls, beds, waits and screening, and as many sources beside the link. */
const PANELS = 4;

test.use({ viewport: { width: 1920, height: 1080 } });

for (const path of PAGES)
	test(`${path} is painted on a desk of 1920 × 1080`, async ({ page, enter }, info) => {
		await enter('lanhdao', path === '/ems' ? '/?layer=beds' : path);
		await untilPainted(page);
		const hasMap = MAP_PAGES.includes(path);
		if (hasMap) await untilLive(page);
		const maps = await page.locator('[data-map-state=ready] canvas').count();
		expect(maps > 0, 'maps are drawn where maps belong').toBe(hasMap);
		await page.waitForTimeout(500);
		const picture = await page.screenshot();
		await info.attach('page', { body: picture, contentType: 'image/png' });
		// A page of one colour is a few kilobytes; a drawn city is not, nor is a page of words.
		expect(picture.length).toBeGreaterThan(hasMap ? 100_000 : 40_000);
		if (path === '/' && process.env['IOC_SCREENSHOTS'] === '1') await takeReadmePicture(page);
	});

/** Of a city that has told its year and whose every panel has its figure. */
async function takeReadmePicture(page: Page): Promise<void> {
	test.setTimeout(TOLD_MS + 120_000);
	const wards = page.getByText(/12\d\/126 phường, xã/).last();
	await expect(wards, 'history is complete').toBeVisible({ timeout: TOLD_MS });
	let before = '';
	await expect
		.poll(
			async () => {
				const now = await wards.innerText();
				const isAtRest = now === before;
				before = now;
				return isAtRest;
			},
			{ intervals: [AT_REST_MS], timeout: 60_000 }
		)
		.toBe(true);
	const main = page.getByRole('main');
	await expect(main.locator('.kpi .number')).toHaveCount(PANELS);
	for (const text of await main.locator('.kpi .number').allInnerTexts()) expect(text).toMatch(/\d/);
	await expect(main.locator('.panels').getByRole('img')).not.toHaveCount(0);
	await expect(main.locator('.aside')).toContainText(/Cần chú ý\s*\d/);
	const sources = page.getByRole('banner').getByRole('listitem');
	await expect(sources).toHaveCount(PANELS + 1);
	for (const source of await sources.all())
		await expect(source).toHaveAttribute('data-state', 'live', { timeout: 30_000 });
	mkdirSync('static/screenshots', { recursive: true });
	const saved = await page.screenshot({ path: README_PICTURE, type: 'jpeg', quality: 80 });
	expect(saved.length).toBeLessThanOrEqual(README_LIMIT_BYTES);
}
