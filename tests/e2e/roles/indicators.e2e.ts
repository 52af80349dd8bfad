import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from '../product.ts';
import { wear, LANGUAGES } from '../looks/every-page.ts';

const HEAD = ['Chỉ số', 'Kỳ', 'Đơn vị', 'Phân tổ', 'Tử số', 'Mẫu số', 'Xóa', 'Ghi chú'];
const BLOCKS = 12;
const ROWS = 70;
/** The past of the simulated city is still on its way when the first journey begins. */
const FILLED_MS = 75_000;

interface Entry {
	readonly code: string;
	readonly name: { readonly vi: string; readonly en: string };
	readonly headline: string | null;
	readonly owner: { readonly vi: string };
	readonly state: string;
}

/** The month before this one as `YYYYMM`. */
function lastMonth(): string {
	const now = new Date();
	const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0));
	return end.toISOString().slice(0, 7).replace('-', '');
}

/** The list as machines read it, once every row but those of context has a value. */
async function filledList(page: Page): Promise<readonly Entry[]> {
	let found: readonly Entry[] = [];
	await expect(async () => {
		const answer = await page.request.get(new URL('/api/registry/indicators', page.url()).href);
		found = ((await answer.json()) as { indicators: Entry[] }).indicators;
		const empty = found.filter(({ state }) => state === 'no-data').map(({ code }) => code);
		expect(empty).toEqual([]);
	}).toPass({ timeout: FILLED_MS });
	return found;
}

test('a leader reads every block of the scoreboard with its state, and Explain with age and owner is two clicks away (issue 3 item 5, rows 5–8, 10–13, 24–26, 41–43, 48, 49)', async ({
	page,
	enter
}) => {
	test.setTimeout(150_000);
	expect(await enter('lanhdao', '/digital')).toBe(200);
	await filledList(page);
	await page.reload();
	const tiles = page.locator('main section.tile');
	await expect(tiles).toHaveCount(BLOCKS);
	for (const tile of await tiles.all()) {
		const name = await tile.getByRole('heading').innerText();
		for (const head of await tile.locator('.head').all()) {
			await expect(head.locator('button.figure'), name).toHaveAttribute(
				'data-state',
				/live|partial|late|stale/
			);
			await expect(head.locator('.mark'), name).toHaveText(/chốt|trước|bây giờ/);
		}
	}
	const channels = tiles.filter({ hasText: 'Thanh toán không tiền mặt' });
	for (const channel of ['Máy POS', 'QR tĩnh', 'QR động', 'Ví điện tử'])
		await expect(channels).toContainText(channel);
	const vneid = tiles.filter({ hasText: 'VNeID: hồ sơ và công dân' });
	await expect(vneid.locator('.head button.figure')).toHaveCount(2);

	await page.getByRole('link', { name: 'Văn bản ký số' }).click();
	await expect(page).toHaveURL(/\/indicators\/digital-signatures/);
	await page.locator('main button[data-metric="indicators.digital-signatures"]').click();
	const panel = page.getByRole('dialog', { name: /Số này từ đâu/ });
	await expect(panel).toContainText('Tổ công tác chuyển đổi số, Sở Y tế');
	await expect(panel).toContainText(/chốt|trước/);
});

for (const language of LANGUAGES)
	test(`all 70 rows of the list have a state and open Explain, in ${language} (issue 3 item 5, rows 1–70)`, async ({
		page,
		product,
		enter
	}) => {
		test.setTimeout(180_000);
		await wear(page, product, { language });
		expect(await enter('lanhdao', '/indicators')).toBe(200);
		const list = await filledList(page);
		expect(list).toHaveLength(ROWS);
		await page.reload();
		const context = list.filter(({ state }) => state === 'context');
		expect(context.map(({ code }) => code)).toEqual(['weather-holidays']);
		const rows = page.locator('main table tbody tr');
		await expect(rows).toHaveCount(ROWS - context.length);

		const panel = page.getByRole('dialog');
		for (const { code, name, headline } of list) {
			if (headline === null) continue;
			const row = rows.filter({ has: page.getByText(name[language], { exact: true }) });
			const figure = row.first().locator(`[data-metric="${headline}"]`).first();
			await expect(figure, code).toHaveAttribute(
				'data-state',
				/live|partial|late|stale|suppressed/
			);
			await figure.click();
			await expect(panel, code).toContainText(headline);
		}
		const pages = list.map(async ({ code, name }) => {
			const answer = await page.request.get(`${product.address}/indicators/${code}`);
			expect(answer.status(), code).toBe(200);
			const html = (await answer.text()).replaceAll('&amp;', '&').replaceAll('&quot;', '"');
			expect(html, code).toContain(name[language]);
		});
		await Promise.all(pages);
	});

test('a corrected value comes by XLSX, is seen before it is written, marks the chart, and the earlier version stays readable as known then (issue 3 item 7, F86)', async ({
	page,
	product,
	enter
}, info) => {
	test.setTimeout(150_000);
	await enter('lanhdao', '/indicators');
	await filledList(page);
	await page.goto(`${product.address}/indicators/upload`);
	const path = info.outputPath('correction.xlsx');
	const row = ['repeat-tests', lastMonth(), 'H06', null, 22_222, 40_000, null, 'đếm lại'];
	await writeFile(path, await writeXlsx({ sheets: [{ name: 'Số liệu', rows: [HEAD, row] }] }));
	await page.getByLabel('Tệp CSV hoặc XLSX').setInputFiles(path);
	const preview = page.getByRole('table', { name: 'Xem trước thay đổi' }).locator('tbody tr');
	await expect(preview).toHaveCount(1);
	await expect(preview).toContainText('Đổi');
	await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
	await expect(page.getByText('1 giá trị được nhận, 0 trùng, 0 bị từ chối.')).toBeVisible();

	await page.goto(`${product.address}/indicators/repeat-tests`);
	await expect(page.locator('main svg circle.corrected').last()).toBeAttached();
	const corrections = page.getByRole('region', { name: 'Số đã sửa' }).locator('tbody tr');
	const own = corrections.filter({ hasText: 'đếm lại' });
	await expect(own).toContainText('55,6');
	await expect(own).toContainText('upload:lanhdao');
	const place = page.getByRole('region', { name: 'Theo nơi gửi' }).locator('tbody tr', {
		hasText: 'Đống Đa'
	});
	await expect(place).toContainText('22.222/40.000');

	await own.getByRole('link', { name: 'xem như trước đó' }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'Đang xem số như đã biết' })
	).toBeVisible();
	await expect(place).not.toContainText('22.222/40.000');
	await expect(place).toContainText(/\d/);
	await page.getByRole('link', { name: 'Xem số mới nhất' }).click();
	await expect(place).toContainText('22.222/40.000');
});

test('at the DHIS2 door the newest word wins in any order, and a tombstone takes the value away without a zero (issue 3 item 5, F87)', async ({
	page,
	product,
	enter
}) => {
	test.setTimeout(150_000);
	await enter('lanhdao', '/indicators');
	await filledList(page);
	const cell = { dataElement: 'chip-id-visits-month', period: lastMonth(), orgUnit: 'H12' };
	const now = Date.now();
	const at = (secondsAgo: number) => new Date(now - secondsAgo * 1_000).toISOString();
	async function send(value: object): Promise<object> {
		const answer = await fetch(`${product.address}/api/indicators/dhis2`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${product.keys['indicators'] ?? ''}`,
				'content-type': 'application/json'
			},
			body: JSON.stringify({ dataValues: [{ ...cell, ...value }] })
		});
		return { status: answer.status, ...((await answer.json()) as object) };
	}
	const place = page.getByRole('region', { name: 'Theo nơi gửi' }).locator('tbody tr', {
		hasText: 'Đông Anh'
	});
	async function seen(text: string | RegExp): Promise<void> {
		await expect(async () => {
			await page.goto(`${product.address}/indicators/citizen-id-visits`);
			await expect(place).toContainText(text, { timeout: 2_000 });
		}).toPass({ timeout: 20_000 });
	}

	expect(await send({ value: '4321', lastUpdated: at(60) })).toMatchObject({ status: 'SUCCESS' });
	await seen('4.321');
	expect(await send({ value: '99', lastUpdated: at(120) })).toMatchObject({
		importCount: { ignored: 1 }
	});
	expect(await send({ value: '5678', lastUpdated: at(30) })).toMatchObject({
		importCount: { updated: 1 }
	});
	await seen('5.678');
	expect(await send({ deleted: true, lastUpdated: at(10) })).toMatchObject({
		importCount: { deleted: 1 }
	});
	await seen('—');
	await expect(place).not.toContainText('5.678');
	const corrections = page.getByRole('region', { name: 'Số đã sửa' });
	await expect(corrections.locator('tbody tr', { hasText: 'Đông Anh' })).toContainText('đã rút');
});
