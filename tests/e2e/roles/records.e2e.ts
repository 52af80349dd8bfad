import { expect, test } from '../product.ts';

const CITIZENS = 'Công dân có sổ trên VNeID';
const RECORDS = 'Hồ sơ kết nối VNeID';

test('published coverage stands beside the live line and looks different from it (P1-7)', async ({
	page,
	enter
}) => {
	expect(await enter('lanhdao', '/ehr')).toBe(200);
	const path = page.getByRole('region', { name: 'Đường tới khoảng 99 %' });
	await expect(path.locator('circle.claim')).toHaveCount(2, { timeout: 25_000 });
	await expect(path).toContainText('công bố 12/2025: 97 %');
	await expect(path.locator('circle.claim').first()).toHaveCSS('stroke-width', /^1\.75/);
	await expect(path).toContainText('82,5 %');
});

test('records and citizens in VNeID are two metrics with two definitions (P3-11)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/ehr');
	const card = page.getByRole('region', { name: 'VNeID: hai số khác nhau' });
	const sections = card.locator('section');
	await expect(sections).toHaveCount(2, { timeout: 25_000 });
	const [records, citizens] = [
		sections.filter({ hasText: RECORDS }),
		sections.filter({ hasText: CITIZENS })
	];
	await expect(records.locator('.figure').first()).toHaveAttribute(
		'data-metric',
		'indicators.vneid-records'
	);
	await expect(citizens.locator('.figure').first()).toHaveAttribute(
		'data-metric',
		'ehr.vneid-citizens'
	);
	await expect(records).toContainText('9,6 triệu hồ sơ');
	await expect(citizens).toContainText('3,1 triệu công dân');
});

test('a ward officer finds the own ward on top of the four scores (P3-1)', async ({
	page,
	enter
}) => {
	expect(await enter('canbo', '/ehr')).toBe(200);
	const table = page.getByRole('region', { name: 'Bốn điểm theo phường, xã' }).locator('tbody tr');
	await expect(table).toHaveCount(126, { timeout: 25_000 });
	await expect(table.first()).toContainText('Bồ Đề');
});
