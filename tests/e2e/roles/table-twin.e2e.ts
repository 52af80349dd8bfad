import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { abbreviate } from '#lib/foundation/format/abbreviate.ts';
import { expect, test } from '../product.ts';
import { orderOf } from '../setup/table-order.ts';

test('the city hospitals and the 115 stations of the map are the rows of their table twins, by name and in the order of the head (P3-10)', async ({
	page,
	enter
}) => {
	test.setTimeout(90_000);
	const hospitals = seed('hospitals').filter((row) => row['is_doh42'] === '1');
	await enter('lanhdao', '/?layer=beds&view=table');
	const table = page.locator('.body .table table').first();
	await expect(table.locator('tbody tr')).toHaveCount(42);
	expect(await namesIn(table)).toEqual(
		hospitals.map((row) => abbreviate(row['name_vi'] ?? '')).sort()
	);
	await expect(table.getByText(/^\d+,\d$/).first()).toBeVisible({ timeout: 20_000 });
	expect(await orderOf(table)).toEqual({ head: 'Công suất', direction: 'descending' });
	await page.getByRole('link', { name: 'Trạm & xe cấp cứu', exact: true }).click();
	const stations = page.getByRole('table', { name: 'Trạm cấp cứu 115' });
	await expect(stations.locator('tbody tr')).toHaveCount(55);
	expect(await namesIn(stations)).toEqual(
		seed('stations')
			.map((row) => row['name_vi'])
			.sort()
	);
	expect(await orderOf(stations)).toEqual({ head: 'Xe sẵn sàng', direction: 'ascending' });
});

async function namesIn(table: Locator): Promise<string[]> {
	return (await table.locator('tbody th').allInnerTexts()).sort();
}

function seed(name: string): Record<string, string>[] {
	return parse(readFileSync(`db/seed/${name}.csv`), { columns: true });
}
