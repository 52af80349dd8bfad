import { mkdirSync } from 'node:fs';
import { expect, test, untilLive } from '../product.ts';
import { PAGES, untilPainted } from './every-page.ts';

/** The picture of the README; written only on request, since each one differs. */
const README_PICTURE = 'static/screenshots/overview-dark.jpg';
const README_LIMIT_BYTES = 400_000;

test.use({ viewport: { width: 1920, height: 1080 } });

for (const path of PAGES)
	test(`${path} is painted on a desk of 1920 × 1080`, async ({ page, enter }, info) => {
		await enter('lanhdao', path === '/ems' ? '/?layer=beds' : path);
		await untilPainted(page);
		await untilLive(page);
		const maps = await page.locator('[data-map-state=ready] canvas').count();
		expect(maps).toBeGreaterThanOrEqual(1);
		await page.waitForTimeout(500);
		const picture = await page.screenshot();
		await info.attach('page', { body: picture, contentType: 'image/png' });
		// A page of one colour is a few kilobytes; a drawn city is not.
		expect(picture.length).toBeGreaterThan(100_000);
		if (path !== '/' || process.env['IOC_SCREENSHOTS'] !== '1') return;
		test.setTimeout(240_000);
		await expect(page.getByText(/12\d\/126 phường, xã/), 'history is complete').toBeVisible({
			timeout: 200_000
		});
		mkdirSync('static/screenshots', { recursive: true });
		const saved = await page.screenshot({ path: README_PICTURE, type: 'jpeg', quality: 80 });
		expect(saved.length).toBeLessThanOrEqual(README_LIMIT_BYTES);
	});
