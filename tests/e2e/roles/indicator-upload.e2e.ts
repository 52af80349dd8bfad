import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../product.ts';

const HEAD = 'Chỉ số;Kỳ;Đơn vị;Phân tổ;Tử số;Mẫu số;Xóa;Ghi chú';
const PAGE = '/indicators/upload';

/** The month before this one: no day of it lies in the future. */
function lastMonth(): string {
	const now = new Date();
	return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0))
		.toISOString()
		.slice(0, 7)
		.replace('-', '');
}

async function choose(page: Page, rows: readonly string[], path: string): Promise<void> {
	await writeFile(path, `\uFEFF${[HEAD, ...rows].join('\r\n')}`);
	await page.getByLabel('Tệp CSV hoặc XLSX').setInputFiles(path);
}

function cells(page: Page, text: string) {
	return page
		.getByRole('table', { name: 'Xem trước thay đổi' })
		.locator('tbody tr', { hasText: text });
}

test('a leader uploads values, mends two errors, confirms, and the values stand (issue 3, item 5)', async ({
	page,
	enter
}, info) => {
	const period = lastMonth();
	const good = `follow-up-slips;${period};H01;;1.234.567;;;`;
	const path = info.outputPath('values.csv');
	expect(await enter('lanhdao', PAGE)).toBe(200);
	await expect(page.getByText('Chưa chọn tệp')).toBeVisible();
	await choose(
		page,
		[good, `follow-up-slips;${period};H99;;5;;;`, `follow-up-slips;${period};H02;;năm;;;`],
		path
	);
	await expect(cells(page, 'Ô C3: không có đơn vị “H99”')).toHaveCount(1);
	await expect(cells(page, 'Ô E4 “năm” không phải số')).toHaveCount(1);
	await expect(cells(page, '1.234.567')).toContainText(/Mới|Đổi/);
	await page.getByText('Lỗi: 2', { exact: true }).click();
	await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(2);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tải các dòng lỗi' }).click();
	expect((await saved).suggestedFilename()).toBe('dong-loi.csv');

	await choose(page, [good, `follow-up-slips;${period};H02;;765.432,0;;;`], path);
	await expect(page.getByRole('button', { name: 'Tải các dòng lỗi' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Ghi 2 dòng' }).press('Enter');
	await expect(page.getByText('2 giá trị được nhận, 0 trùng, 0 bị từ chối.')).toBeVisible();

	await choose(page, [good], path);
	await expect(cells(page, '1.234.567')).toContainText('Giữ nguyên');
	await expect(page.getByText('Không có dòng nào để ghi.')).toBeVisible();
});

test('what changed between preview and confirmation is shown anew instead of being written', async ({
	page,
	enter
}, info) => {
	const path = info.outputPath('values.csv');
	const row = (count: string) => `follow-up-slips;${lastMonth()};H03;;${count};;;`;
	await enter('lanhdao', PAGE);
	await choose(page, [row('10')], path);
	await expect(page.getByRole('button', { name: 'Ghi 1 dòng' })).toBeVisible();
	const other = await page.context().newPage();
	await other.goto(page.url());
	await choose(other, [row('20')], info.outputPath('other.csv'));
	await other.getByRole('button', { name: 'Ghi 1 dòng' }).click();
	await expect(other.getByText('1 giá trị được nhận', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
	await expect(page.getByRole('alert')).toContainText('chưa ghi gì');
	await expect(cells(page, 'Đổi')).toContainText('20');
});

test('a ward officer writes of the own ward alone, and the desk does not upload', async ({
	page,
	enter,
	product
}, info) => {
	expect(await enter('canbo', PAGE)).toBe(200);
	await choose(
		page,
		[
			'hypertension-cascade;2026Q3;00118;step=screened;80;100;;',
			'hypertension-cascade;2026Q3;00145;step=screened;80;100;;'
		],
		info.outputPath('values.csv')
	);
	await expect(cells(page, 'bạn không được ghi số của đơn vị “00145”')).toHaveCount(1);
	await expect(page.getByRole('button', { name: 'bỏ 1 dòng lỗi' })).toBeVisible();
	const refusal = await fetch(`${product.address}${PAGE}`, {
		headers: { cookie: product.sessions.dieuphoi, accept: 'text/html' }
	});
	expect(refusal.status).toBe(403);
	const preview = await fetch(`${product.address}/api/indicators/upload/preview`, {
		method: 'POST',
		headers: { cookie: product.sessions.dieuphoi, origin: product.address },
		body: HEAD
	});
	expect(preview.status).toBe(403);
});

test('no connection, no table and a narrow screen each have their own words', async ({
	page,
	enter,
	pageErrors
}, info) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await enter('lanhdao', PAGE);
	const path = info.outputPath('values.csv');
	await writeFile(path, 'họ tên,tuổi\nAn,5');
	await page.getByLabel('Tệp CSV hoặc XLSX').setInputFiles(path);
	await expect(page.getByRole('alert')).toContainText('Không thấy dòng nào có đủ tên cột');
	await page.route('**/api/indicators/upload/**', (route) => route.abort());
	await choose(page, [`follow-up-slips;${lastMonth()};H01;;7;;;`], path);
	await expect(page.getByRole('alert')).toContainText('Mất kết nối, chưa ghi gì');
	// The browser logs the cut itself.
	expect(pageErrors.splice(0)).toEqual(['Failed to load resource: net::ERR_FAILED']);
	await page.unroute('**/api/indicators/upload/**');
	await page.getByRole('button', { name: 'Thử lại' }).click();
	await expect(page.getByRole('button', { name: 'Ghi 1 dòng' })).toBeVisible();
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(360);
});
