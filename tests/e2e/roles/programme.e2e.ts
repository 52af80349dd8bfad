import { expect, test } from '../product.ts';

test('a leader reads milestones as far as they are published, and the layer of every data set (F42)', async ({
	page,
	enter
}) => {
	expect(await enter('lanhdao', '/programme')).toBe(200);
	const milestones = page.getByRole('region', { name: 'Các mốc' });
	await expect(milestones).toContainText('chưa công bố');
	await expect(milestones).toContainText('30/12/2025');
	const datasets = page.getByRole('region', { name: 'Các bộ dữ liệu' });
	await expect(datasets.locator('tbody tr')).toHaveCount(10);
	await datasets.getByRole('link', { name: 'Nền tảng' }).click();
	await expect(page).toHaveURL('/programme?layer=basic');
	await expect(datasets.locator('tbody tr')).toHaveCount(1);
	await datasets.locator('tbody button').first().click();
	const drawer = page.getByRole('dialog');
	await expect(drawer).toContainText('ehr.coverage');
	await page.keyboard.press('Escape');
	await expect(drawer).toHaveCount(0);
});

test('a ward officer is not shown the programme', async ({ enter }) => {
	expect(await enter('canbo', '/programme')).toBe(403);
});
