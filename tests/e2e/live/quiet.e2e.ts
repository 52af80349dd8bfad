import type { Locator } from '@playwright/test';
import { expect, untilLive } from '../product.ts';
import { sendFromPhone, sendWithCurl } from '../setup/outside.ts';
import type { Product } from '../setup/running-product.ts';
import { screenPersons } from '../setup/screen-persons.ts';
import { numberIn } from '../setup/table-order.ts';
import { analyticsOf, test } from './quiet-product.ts';

const HISTORY_DOWN = 'Tạm chưa xem được lịch sử.';
/** Wards with a few, with some and with too many persons screened. */
const WARDS = { few: '00070', hidden: '00082', over: '09661' } as const;

test.describe.configure({ mode: 'serial' });

test('an empty product shows dashes and hatches on every page, and never a zero', async ({
	page,
	enter
}) => {
	test.setTimeout(120_000);
	for (const path of ['/', '/ems', '/hospitals', '/kiosks', '/coverage']) {
		await enter('dieuphoi', path);
		await untilLive(page);
		const headlines = page.getByRole('main').locator('.kpi .number');
		await expect(headlines.first()).toBeVisible({ timeout: 20_000 });
		for (const text of await headlines.allInnerTexts()) expect(text, path).toBe('—');
		await expect(page.getByText('Chưa có dữ liệu').first()).toBeVisible();
	}
});

test('the header names screening on time once its panel has a figure, without a reload', async ({
	page,
	enter,
	product
}) => {
	await enter('canbo', '/coverage');
	await untilLive(page);
	const source = page.getByRole('banner').getByRole('listitem').filter({ hasText: 'Sàng lọc' });
	await expect(source).toHaveText(/chưa có số/);
	await sendWithCurl(product, { stream: 'screening-visits', family: 'screening' }, [
		{
			...{ facilityId: 'H01', visitId: 'E2E-adult', rev: 1, citizenId: '000000000001' },
			...{ wardCode: WARDS.few, examinedAt: new Date().toISOString(), ageBand: '18-39' }
		}
	]);
	await expect(source).toHaveText(/đúng hạn/, { timeout: 30_000 });
	await page.getByRole('navigation').getByRole('link', { name: /Kiosk/ }).first().click();
	await expect(page).toHaveURL(/\/kiosks$/);
	await expect(source, 'on a page without the board too').toHaveText(/đúng hạn/);
});

test('hidden, missing and impossible coverage read and look differently (P3-3, P3-4)', async ({
	page,
	enter,
	product
}) => {
	// A board asks its question again some seconds after the last answer.
	test.setTimeout(120_000);
	await screenPersons(product, { ward: WARDS.few, from: 0, count: 5 });
	await screenPersons(product, { ward: WARDS.hidden, from: 1_000, count: 20 });
	await enter('canbo', '/coverage?view=table');
	const rows = page.locator('.body .table tbody tr');
	const figure = (name: RegExp) => coverageOf(rows.filter({ hasText: name }));
	// Behind its coverage and its count a row shows the target group of the ward.
	const group = await rows.filter({ hasText: 'Minh Châu' }).locator('td').nth(2).innerText();
	const over = Math.ceil((numberIn(group) ?? NaN) * 1.03);
	await screenPersons(product, { ward: WARDS.over, from: 10_000, count: over });
	await expect(figure(/Hoàn Kiếm/)).toHaveAttribute('data-state', 'suppressed', {
		timeout: 30_000
	});
	await expect(figure(/Hoàn Kiếm/)).toHaveText('dưới 10');
	await expect(figure(/Hoàn Kiếm/).locator('.dots')).toHaveCount(1);
	await expect(figure(/Cửa Nam/), 'the complement is hidden too').toHaveText('dưới 10', {
		timeout: 30_000
	});
	const silent = rows.filter({ has: page.locator('td:nth-child(2) [data-state=no-data]') });
	await expect(coverageOf(silent.first())).toHaveText('—');
	await expect(coverageOf(silent.first()).locator('.hatch')).toHaveCount(1);
	const impossible = rows.filter({ hasText: 'kiểm tra mẫu số' });
	await expect(impossible).toHaveCount(1, { timeout: 30_000 });
	await expect(coverageOf(impossible)).toHaveText(/10[2-4],\d\s?%/);
	for (const row of [silent.first(), impossible])
		await expect(row.getByRole('button')).toHaveText(/^(P\.|X\.|Phường|Xã) /);
	await expect(page.getByText(/ẩn, dưới 10 người \(2\)/)).toBeVisible();
	await expect(page.getByText(/chưa có dữ liệu \(123\)/)).toBeVisible();
});

test('with the analytics process killed, pages open, live parts move, and it comes back by itself', async ({
	page,
	enter,
	product,
	quietServer
}) => {
	// Seven pages, and up to 40 s until the process is back.
	test.setTimeout(150_000);
	await enter('dieuphoi', '/ems?q=E2E-ALIVE');
	await untilLive(page);
	const killed = analyticsOf(quietServer);
	process.kill(killed, 'SIGKILL');
	await sendFromPhone(product, aFix(21));
	const row = page.locator('.below tbody tr').filter({ hasText: 'E2E-ALIVE' });
	await expect(row).toContainText('21 km/h', { timeout: 2_000 });
	for (const path of ['/', '/hospitals', '/coverage'])
		expect(await enter('dieuphoi', path)).toBe(200);
	expect(await enter('dieuphoi', '/ems?q=E2E-ALIVE')).toBe(200);
	await expect(
		page.getByText(HISTORY_DOWN).or(page.getByRole('main').locator('.kpi')).first()
	).toBeVisible();
	await sendFromPhone(product, aFix(22));
	await expect(row).toContainText('22 km/h');
	await expect.poll(() => isReady(product), { timeout: 40_000, intervals: [500] }).toBe(true);
	expect(analyticsOf(quietServer)).not.toBe(killed);
	await enter('dieuphoi', '/ems');
	await expect(page.getByText(HISTORY_DOWN)).toHaveCount(0, { timeout: 20_000 });
	await expect(page.getByRole('main').locator('.kpi').first()).toBeVisible();
});

/** The coverage itself; further cells of the row show its count, target group and interval. */
function coverageOf(row: Locator): Locator {
	return row.locator('[data-metric="screening.coverage"]').first();
}

function aFix(speedKmh: number) {
	return { unitId: 'E2E-ALIVE', at: Date.now(), latitude: 21.1, longitude: 105.8, speedKmh };
}

async function isReady({ address }: Product): Promise<boolean> {
	const answer = await fetch(`${address}/api/health/ready`);
	const report = (await answer.json()) as { checks: { name: string; isOk: boolean }[] };
	return report.checks.some(({ name, isOk }) => name === 'analytics' && isOk);
}
