import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { csvFile, takenFile } from '../setup/taken-file.ts';
import { expect, test } from '../product.ts';
import { LANGUAGES, THEMES, wear } from '../looks/every-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['/claims', '/claims?claim=vneid-records-2025', '/claims/check', '/claims/edit'];
const WIDTHS = [320, 360, 768, 1366, 1920, 3840];
const TALLIES =
	'Ngày\tTổng\tXử trí tại chỗ\tChuyển viện\nNgày 1\t79\t66\t13\nNgày 2\t186\t179\t11\nNgày 3\t213\t194\t19\nTổng\t482\t439\t43';

test('a leader finds 9.6 and 3.1 in the ledger, as two definitions with date and source (P1-7)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/claims');
	await untilHydrated(page);
	for (const [query, printed, period, other] of [
		['9.6', '9,6 triệu hồ sơ', '2025', 'khoảng 3,1 triệu công dân'],
		['9,6', '9,6 triệu hồ sơ', '2025', 'khoảng 3,1 triệu công dân'],
		['3.1', 'khoảng 3,1 triệu công dân', '12/2025', '9,6 triệu hồ sơ']
	] as const) {
		await page.getByRole('searchbox').fill(query);
		await ledger(page)
			.getByRole('button')
			.filter({ hasText: query.replace('.', ',') })
			.click();
		const drawer = page.getByRole('dialog');
		await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(printed);
		await expect(drawer).toContainText(period);
		await expect(drawer).toContainText('Báo cáo công tác năm 2025');
		const relation = drawer.locator('[data-relation]').filter({ hasText: other });
		await expect(relation).toHaveAttribute('data-relation', 'definition');
		await expect(relation).toContainText('Định nghĩa khác');
		await expect(drawer.locator('[data-relation=conflict]')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(drawer).toBeHidden();
	}
});

test('every claim stands beside a value with its state or a reason, and the choices add up', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/claims');
	const rows = ledger(page).locator('tbody tr');
	const total = await rows.count();
	expect(total).toBeGreaterThanOrEqual(40);
	await expect(rows.locator('[data-verdict]')).toHaveCount(total);
	let sum = 0;
	for (const verdict of ['unexplained', 'explained', 'agrees', 'not-comparable']) {
		await page.goto(`/claims?verdict=${verdict}`);
		const shown = ledger(page).locator('tbody tr');
		sum += await shown.count();
		await expect(shown.locator(`[data-verdict=${verdict}]`)).toHaveCount(await shown.count());
	}
	expect(sum).toBe(total);
	await page.goto('/claims?verdict=conflict');
	await expect(ledger(page).locator('tbody tr')).toHaveCount(2);
});

test('the ledger goes out as CSV with the rows in view, and as JSON to who is signed in', async ({
	page,
	enter,
	product,
	request
}) => {
	await enter('canbo', '/claims?q=VNeID');
	await untilHydrated(page);
	const { name, bytes } = await takenFile(page, page.locator('[data-export]').first(), 'csv');
	expect(name).toMatch(/^[a-z0-9-]+-\d{8}-\d{4}\.csv$/);
	const { records } = csvFile(bytes);
	const file = bytes.toString('utf8');
	expect(records.filter((cells) => cells.some((cell) => cell.includes('VNeID')))).toHaveLength(2);
	expect(file).toContain('9,6 triệu hồ sơ');

	const refused = await request.get(`${product.address}/api/claims`);
	expect(refused.status()).toBe(401);
	const answer = await request.get(`${product.address}/api/claims`, {
		headers: { cookie: product.sessions.canbo }
	});
	const { claims } = (await answer.json()) as {
		claims: { id: string; relations: { claimId: string; kind: string }[] }[];
	};
	expect(claims.length).toBeGreaterThanOrEqual(40);
	expect(claims.find(({ id }) => id === 'vneid-records-2025')?.relations).toMatchObject([
		{ claimId: 'vneid-citizens-2025', kind: 'definition' }
	]);
});

test('a leader corrects a claim; the ledger keeps who, when, why and the version before', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/claims?claim=health-stations-2023');
	await untilHydrated(page);
	await page.getByRole('link', { name: 'Sửa công bố này' }).click();
	await expect(page).toHaveURL(/\/claims\/edit\?claim=health-stations-2023$/);
	await untilHydrated(page);
	await page.locator('[name="publishedOn"]').fill('30/09/2023');
	await page.locator('[name="reason"]').fill('bổ sung ngày công bố');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText('Chưa lưu. Xem lại các ô có ghi chú.')).toBeVisible();
	await expect(page.locator('[name="publishedOn"]')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name="reason"]')).toHaveValue('bổ sung ngày công bố');
	await page.locator('[name="publishedOn"]').fill('2023-09-30');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page).toHaveURL(/\/claims\?claim=health-stations-2023$/);
	const drawer = page.getByRole('dialog');
	await expect(drawer).toContainText('30/09/2023');
	await expect(drawer).toContainText('Lần 2');
	await expect(drawer).toContainText('bổ sung ngày công bố');
	await expect(drawer).toContainText('Lần 1');
	await expect(drawer).toContainText('Có sẵn trong sản phẩm');
});

test('others read the ledger and cannot write in it', async ({ page, enter, product, request }) => {
	for (const account of ['dieuphoi', 'canbo'] as const) {
		expect(await enter(account, '/claims?claim=ehr-2025')).toBe(200);
		await expect(page.getByRole('dialog')).toContainText('97 %');
		await expect(page.getByRole('link', { name: 'Sửa công bố này' })).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Ghi công bố mới' })).toHaveCount(0);
		expect(await enter(account, '/claims/edit?claim=ehr-2025')).toBe(403);
		const answer = await request.post(`${product.address}/claims/edit?claim=ehr-2025`, {
			headers: { cookie: product.sessions[account], origin: product.address },
			form: { seenVersion: '1', reason: 'x' }
		});
		expect(answer.status()).toBe(403);
	}
});

test('the event tallies flag exactly the cell 186 and propose 190, and nothing leaves the browser', async ({
	page,
	enter
}) => {
	await enter('canbo', '/claims/check');
	await untilHydrated(page);
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET' || request.url().includes('Chuy')) sent.push(request.url());
	});
	await page.getByLabel('Dán bảng vào đây').first().fill(TALLIES);
	const flags = page.locator('[data-flag]');
	await expect(flags).toHaveCount(1);
	await expect(flags).toContainText('186');
	await expect(flags).toContainText('đề xuất 190');
	await expect(page.locator('[data-severity]')).toHaveCount(1);
	await expect(page.locator('[data-severity]')).toContainText('theo hàng “Ngày 2” là 190');
	await page.getByLabel('Dán bảng vào đây').first().fill(TALLIES.replace('186', '190'));
	await expect(flags).toHaveCount(0);
	await expect(page.getByText('Không thấy lỗi nào')).toBeVisible();
	expect(sent).toEqual([]);
});

test('a person corrects what the engine took the columns for, and the judgement follows', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/claims/check');
	await untilHydrated(page);
	await page
		.getByLabel('Mở tệp')
		.first()
		.setInputFiles({
			name: 'bang.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from('Tháng;Số lượt\n1;10\n2;20\n3;9\n4;30\n5;41\n')
		});
	await expect(page.getByText('Không thấy lỗi nào')).toBeVisible();
	await page.getByLabel('Ý nghĩa của cột Số lượt').selectOption('cumulative');
	await expect(page.locator('[data-flag=error]')).toContainText('9');
	await expect(page.locator('[data-severity=error]')).toContainText('Lũy kế không được giảm');
	await page.getByText('Đối chiếu với nguồn thứ hai').click();
	await page
		.getByLabel('Dán bảng vào đây')
		.nth(1)
		.fill('Tháng;Số lượt\n1;10\n2;20\n3;9\n4;31\n5;41');
	await expect(page.locator('[data-severity=error]')).toHaveCount(2);
	await expect(page.getByText('nguồn thứ hai ghi 31')).toBeVisible();
	await page.getByLabel('Cho phép lệch (%)').fill('5');
	await expect(page.locator('[data-severity=error]')).toHaveCount(1);
});

for (const theme of THEMES)
	test(`axe finds nothing serious on the pages of the ledger, ${theme}`, async ({
		page,
		product,
		enter
	}) => {
		await wear(page, product, { theme });
		for (const path of PAGES) {
			await enter('lanhdao', path);
			await untilHydrated(page);
			if (path === '/claims/check') await page.getByLabel('Dán bảng vào đây').first().fill(TALLIES);
			expect(await seriousViolations(page), path).toEqual([]);
		}
	});

for (const language of LANGUAGES)
	test(`the pages of the ledger fit every width from phone to wall, in ${language}`, async ({
		page,
		product,
		enter
	}) => {
		await wear(page, product, { language });
		for (const path of PAGES) {
			await enter('lanhdao', path);
			await untilHydrated(page);
			if (path === '/claims/check') await page.locator('textarea').first().fill(TALLIES);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
				const { scrollWidth, clientWidth } = await page.evaluate(() => ({
					scrollWidth: document.documentElement.scrollWidth,
					clientWidth: document.documentElement.clientWidth
				}));
				expect(scrollWidth, `${path} at ${String(width)} px`).toBeLessThanOrEqual(clientWidth);
			}
		}
	});

function ledger(page: Page) {
	return page.getByRole('table', { name: 'Sổ số đã công bố' });
}

/** Scripts run: the clock of the header is live. */
async function untilHydrated(page: Page): Promise<void> {
	await expect(page.getByText(/^(Trực tiếp|Live)$/).first()).toBeVisible();
}

async function seriousViolations(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const { violations } = await page.evaluate<{
		violations: { id: string; impact: string; nodes: { html: string }[] }[];
	}>("axe.run(document, { resultTypes: ['violations'] })");
	return violations
		.filter(({ impact }) => ['serious', 'critical'].includes(impact))
		.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
