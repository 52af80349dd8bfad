import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from '../product.ts';
import { PAGES, THEMES, readerOf, untilPainted, wear } from './every-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SERIOUS = ['serious', 'critical'];

for (const theme of THEMES) {
	test(`axe finds nothing serious on the sign-in page, ${theme}`, async ({ page, product }) => {
		await wear(page, product, { theme });
		await page.goto(`${product.address}/sign-in`);
		expect(await violations(page)).toEqual([]);
	});

	for (const path of PAGES)
		test(`axe finds nothing serious on ${path}, ${theme}`, async ({ page, product, enter }) => {
			await wear(page, product, { theme });
			await enter(readerOf(path), path);
			await untilPainted(page);
			expect(await violations(page)).toEqual([]);
		});
}

interface AxeResult {
	readonly violations: readonly {
		readonly id: string;
		readonly impact: string;
		readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
	}[];
}

/** One line a violation: the rule, the element and what is wrong with it. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const result = await page.evaluate<AxeResult>(
		"axe.run(document, { resultTypes: ['violations'] })"
	);
	return result.violations
		.filter(({ impact }) => SERIOUS.includes(impact))
		.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`)
		);
}
