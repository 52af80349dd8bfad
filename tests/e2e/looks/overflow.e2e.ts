import { expect, test } from '../product.ts';
import { LANGUAGES, PAGES, readerOf, untilPainted, wear } from './every-page.ts';

const WIDTHS = [320, 360, 768, 1366, 1920, 3840];

for (const language of LANGUAGES)
	for (const path of PAGES)
		test(`${path} fits every width from phone to wall, in ${language}`, async ({
			page,
			product,
			enter
		}) => {
			await wear(page, product, { language });
			await page.setViewportSize({ width: WIDTHS[0] ?? 320, height: 780 });
			await enter(readerOf(path), path);
			await untilPainted(page);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: width < 800 ? 780 : 900 });
				// Two frames: one for the layout, one for what measures itself.
				const { scrollWidth, clientWidth, culprits } = await page.evaluate(async () => {
					for (let frame = 0; frame < 2; frame += 1)
						await new Promise((resolve) => requestAnimationFrame(resolve));
					const root = document.documentElement;
					const wide = [...document.querySelectorAll('main *, header *')].filter(
						(node) => node.getBoundingClientRect().right > root.clientWidth + 1
					);
					return {
						scrollWidth: root.scrollWidth,
						clientWidth: root.clientWidth,
						culprits: wide.slice(0, 3).map((node) => node.outerHTML.slice(0, 120))
					};
				});
				expect(
					scrollWidth,
					`${path} at ${String(width)} px: ${culprits.join(' | ')}`
				).toBeLessThanOrEqual(clientWidth);
			}
		});
