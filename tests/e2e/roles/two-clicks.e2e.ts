/** Somebody who has never seen the product asks of a figure: how old is it, and whose is it? */
import { expect, test } from '../product.ts';
import { untilPainted, wear } from '../looks/every-page.ts';

const BOARD_MS = 45_000;
/** Every page that shows figures. */
const PAGES = [
	'/',
	'/ems',
	'/hospitals',
	'/kiosks',
	'/coverage',
	'/digital',
	'/ehr',
	'/programme',
	'/indicators',
	'/indicators/repeat-tests',
	'/claims',
	'/sources'
] as const;
const WORDS = {
	vi: { dialog: /Số này từ đâu/, owner: 'Chủ số', age: /trước|bây giờ/ },
	en: { dialog: /Where is this from/, owner: 'Owner', age: /ago|now/ }
} as const;

test.describe.configure({ timeout: 240_000 });

for (const [account, language, pages] of [
	['lanhdao', 'vi', PAGES],
	['canbo', 'en', ['/', '/coverage', '/hospitals', '/digital']]
] as const)
	test(`age and owner of a figure are one click away on every page, for ${account} in ${language} (P1-5)`, async ({
		page,
		product,
		enter
	}) => {
		const words = WORDS[language];
		await wear(page, product, { language });
		for (const path of pages) {
			await enter(account, path);
			await untilPainted(page);
			const figure = page.locator('main .figure[data-metric]:not([data-missing]):visible').first();
			await expect(figure, path).toBeVisible({ timeout: BOARD_MS });
			await figure.click();
			const panel = page.getByRole('dialog', { name: words.dialog });
			const owner = panel.locator('dl > div').filter({ hasText: words.owner }).first();
			await expect(owner, path).toBeVisible();
			expect((await owner.locator('dd').innerText()).length, path).toBeGreaterThan(4);
			await expect(panel.locator('dl').first(), path).toContainText(words.age, {
				timeout: BOARD_MS
			});
			await page.keyboard.press('Escape');
			await expect(panel).toHaveCount(0);
		}
	});
