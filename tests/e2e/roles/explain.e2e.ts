import type { Locator, Page } from '@playwright/test';
import { expect, test, untilLive } from '../product.ts';

/** Rows and shifts are asked of a busy machine. */
const EVIDENCE_MS = 45_000;

function occupancyTile(page: Page): Locator {
	return page.getByRole('main').locator('button[data-metric="hospitals.occupancy"]').first();
}

async function openOccupancy(page: Page): Promise<Locator> {
	await expect(occupancyTile(page).locator('.number')).toHaveText(/\d/, { timeout: 25_000 });
	await occupancyTile(page).click();
	const panel = page.getByRole('dialog', { name: /Số này từ đâu/ });
	await expect(panel).toBeVisible();
	return panel;
}

/** Digits of `10.962/12.210`. */
function fractionOf(text: string): [number, number] {
	const [numerator = '', denominator = ''] = text.split('/');
	const number = (part: string) => Number(part.replace(/\D/g, ''));
	return [number(numerator), number(denominator)];
}

test('a leader opens Explain on city occupancy, reads every hospital with its age and the version, and adds the list up to the figure (P1-5)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/');
	await untilLive(page);
	const panel = await openOccupancy(page);
	await expect(panel).toContainText('hospitals.occupancy · bản 1');
	await expect(panel).toContainText('Phòng Nghiệp vụ Y, Sở Y tế');

	const list = panel.locator('details', { hasText: /Danh sách \d+ nơi được tính/ });
	await expect(list).toBeAttached({ timeout: EVIDENCE_MS });
	await list.locator('summary').click();
	const counted = list.locator('tbody tr:not(.left-out)');
	const count = await counted.count();
	expect([41, 42]).toContain(count);
	await expect(panel.getByRole('heading', { name: `Nguồn: ${String(count)}/42` })).toBeVisible();

	let beds: [number, number] = [0, 0];
	for (const cells of await counted.evaluateAll((rows) =>
		rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()))
	)) {
		const [name = '', fraction = '', , age = ''] = cells;
		expect(name).not.toBe('');
		expect(age, name).toMatch(/trước|bây giờ/);
		const [occupied, staffed] = fractionOf(fraction);
		beds = [beds[0] + occupied, beds[1] + staffed];
	}
	const numbers = panel.locator('.equation .numbers span');
	expect(beds).toEqual([
		fractionOf(await numbers.first().innerText())[0],
		fractionOf(await numbers.last().innerText())[0]
	]);
	const shown = new Intl.NumberFormat('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
	await expect(panel.locator('.kpi .number')).toHaveText(shown.format((beds[0] / beds[1]) * 100));
	await expect(list.locator('tfoot')).toContainText('bằng số đã tính lại');
	await expect(panel.locator('[data-verdict]')).toContainText(/khớp|lệch .*:/);
	await expect(panel.locator('pre')).toContainText('hospital_snapshots');
	await expect(panel.getByRole('row', { name: /^(Đêm|Sáng|Chiều) · / })).toHaveCount(3);
});

test('the key ? explains the figure in focus, Escape closes and gives the focus back, and without a figure ? is the help', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/');
	await untilLive(page);
	await page.mouse.move(0, 0);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Trợ giúp và phím tắt' })).toBeVisible();
	await page.keyboard.press('Escape');

	await occupancyTile(page).focus();
	await page.keyboard.press('?');
	const panel = page.getByRole('dialog', { name: /Số này từ đâu/ });
	await expect(panel).toBeVisible();
	await expect(panel).toContainText('Cách tính');
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await expect(occupancyTile(page)).toBeFocused();
});

test('a part of the list explains itself in turn: from the city to one hospital', async ({
	page,
	enter
}) => {
	await enter('dieuphoi', '/');
	await untilLive(page);
	const panel = await openOccupancy(page);
	const list = panel.locator('details', { hasText: /Danh sách \d+ nơi được tính/ });
	await expect(list).toBeAttached({ timeout: EVIDENCE_MS });
	await list.locator('summary').click();
	const first = list.locator('tbody tr').first();
	const name = await first.locator('th').innerText();
	await first.locator('[data-metric="hospitals.occupancy"]').last().click();
	await expect(panel.getByRole('heading', { level: 2 })).toContainText(name);
	await expect(panel.locator('details', { hasText: /Danh sách/ })).toBeAttached({
		timeout: EVIDENCE_MS
	});
});

test('a ward officer gets the same explanation without the statement, and no single incident', async ({
	page,
	enter
}) => {
	await enter('canbo', '/');
	await untilLive(page);
	const panel = await openOccupancy(page);
	await expect(panel.getByText('Vai trò của bạn không xem câu lệnh.')).toBeVisible({
		timeout: EVIDENCE_MS
	});
	await expect(panel.locator('pre')).toHaveCount(0);

	const calls = await page.request.get('/api/explain/ems.response-median?scope=city');
	expect(calls.status()).toBe(200);
	expect(calls.headers()['cache-control']).toBe('no-store');
	expect(await calls.json()).toMatchObject({ sql: null, sample: null, entities: null });
});

test('a metric, a scope or a place that does not exist is a problem with a code', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/');
	for (const [address, status, code] of [
		['hospitals.none', 404, 'unknown_metric'],
		['hospitals.occupancy?scope=bed', 400, 'invalid_scope'],
		['hospitals.occupancy?scope=ward:00070', 400, 'scope_not_offered'],
		['hospitals.occupancy?scope=facility:X99', 404, 'unknown_place']
	] as const) {
		const answer = await page.request.get(`/api/explain/${address}`);
		expect(answer.status(), address).toBe(status);
		expect(answer.headers()['content-type']).toContain('application/problem+json');
		expect(await answer.json()).toMatchObject({ status, code });
	}
});
