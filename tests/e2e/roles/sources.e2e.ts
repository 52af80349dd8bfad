import type { Page } from '@playwright/test';
import { expect, untilLive } from '../product.ts';
import { test } from '../live/quiet-product.ts';
import { sendWithCurl } from '../setup/outside.ts';

const FEED = '/sources/sim-ems~unit-positions';
const TO = { stream: 'unit-positions', family: 'ems' } as const;
const UNIT = { unitId: '115-77', latitude: 21.03, longitude: 105.85 };
/** Agreed for the demo's positions: two minutes of silence; the ledger knows within ten seconds. */
const SLA_MS = 120_000;
const WRONG = 24;

test.use({ house: 'sources' });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let silentSince = NaN;

test('a source that changes its format is seen, mended and replayed, and the counts move (idea 3)', async ({
	page,
	enter,
	product
}) => {
	await sendWithCurl(product, { stream: 'unit-status', family: 'ems' }, [
		{ unitId: UNIT.unitId, observedAt: ago(5), status: 'available', stationId: '115-00' }
	]);
	const wrong = Array.from({ length: WRONG }, (_, index) => ({
		...UNIT,
		observedAt: ago(60 + index),
		speedMps: 10
	}));
	const refused = await sendWithCurl(product, TO, [{ ...UNIT, observedAt: ago(4) }, ...wrong]);
	silentSince = Date.now();
	expect(refused.rejected).toHaveLength(WRONG);

	await enter('dieuphoi', '/sources');
	const drift = page.getByRole('region', { name: 'Cảnh báo đổi cấu trúc' });
	await expect(drift).toContainText(/speedMps/, { timeout: 90_000 });
	await expect(drift).toContainText(`${String(WRONG)}/${String(WRONG + 1)}`);
	await drift.getByRole('link', { name: 'Xem tin bị từ chối' }).click();
	await expect(page).toHaveURL(/sim-ems~unit-positions#quarantine$/);

	await page.getByRole('button', { name: 'Trường lạ' }).click();
	const form = page.locator('form').filter({ hasText: 'Xem trước' });
	await form.getByLabel('Thành').fill('speedKmh');
	await form.getByLabel('Nhân với').fill('3,6');
	await expect(form.getByRole('button', { name: 'Phát lại' })).toBeDisabled();
	await form.getByRole('button', { name: 'Xem trước' }).click();
	const preview = page.getByRole('region', { name: 'Kết quả nếu phát lại' });
	await expect(preview).toContainText('"speedKmh":36');
	await form.getByRole('button', { name: 'Phát lại' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Đã phát lại' })).toContainText(
		new RegExp(`Nhận:\\s*${String(WRONG)}`)
	);
	const row = page.getByRole('row').filter({ hasText: 'Trường lạ' });
	await expect(row).toContainText(new RegExp(`${String(WRONG)}.*${String(WRONG)}`));
	const done = page.getByRole('table', { name: 'Các lần phát lại' }).getByRole('row').nth(1);
	await expect(done).toContainText(String(WRONG));

	await form.getByRole('button', { name: 'Xem trước' }).click();
	await expect(preview, 'a second replay has nothing to do').toContainText(/Tin trong nhóm\s*0/);
});

test('a leader sees that a source is dark, who owns it, since when, and writes down why (idea 3)', async ({
	page,
	enter,
	product
}, info) => {
	const left = SLA_MS + 12_000 - (Date.now() - silentSince);
	await enter('lanhdao', '/');
	await untilLive(page);
	await page.waitForTimeout(Math.max(0, left));
	const source = page.getByRole('banner').getByRole('listitem').filter({ hasText: '115' });
	await expect(source).toHaveAttribute('data-state', 'stale');
	await expect(source).toContainText('cũ 2 phút');
	await expect(page.getByText(/Xe đang làm nhiệm vụ \(—\)/), 'lost is no zero').toBeVisible();
	for (const path of ['/', '/ems']) {
		await enter('lanhdao', path);
		await untilLive(page);
		await expect.poll(() => liveAmong(page, 'unit-positions'), { message: path }).toEqual([]);
		await info.attach(`outage ${path}`, {
			body: await page.screenshot(),
			contentType: 'image/png'
		});
	}

	await page.getByRole('navigation').getByRole('link', { name: 'Nguồn dữ liệu' }).first().click();
	const feed = page.getByRole('row').filter({ hasText: 'Vị trí xe cấp cứu' }).first();
	await expect(feed).toContainText('Mất tin', { timeout: 15_000 });
	await expect(feed).toContainText('Trung tâm Cấp cứu 115');
	await expect(feed).toContainText(/10 giây · tối đa 2 phút · v1/);
	await expect(feed.locator('[data-metric="interop.dark-time"]')).toContainText(/[2-4],\d/);
	await feed.getByRole('button').click();
	await expect(page).toHaveURL(new RegExp(`${FEED}$`));

	const outage = page.getByRole('row').filter({ hasText: 'đang mất tin' });
	await expect(outage).toContainText('chưa rõ, cần ghi');
	await outage.getByRole('button').click();
	await page.locator('select[name=cause]').selectOption('network');
	await page.getByLabel(/Ghi chú/).fill('VNPT báo đứt cáp');
	await page.getByRole('button', { name: 'Lưu nguyên nhân' }).click();
	await expect(page.getByText('Đã lưu nguyên nhân.')).toBeVisible();
	await expect(outage).toContainText('Đường truyền');

	await sendWithCurl(product, TO, [{ ...UNIT, observedAt: ago(1) }]);
	await expect(page.getByRole('row').filter({ hasText: 'Đường truyền' })).not.toContainText(
		'đang mất tin',
		{ timeout: 20_000 }
	);
	await expect(page.getByRole('main').getByText('Đúng hạn').first()).toBeVisible();
});

test('whoever may not is told so, on the page, in the data and at every door of the ledger (P3-1)', async ({
	page,
	enter,
	product
}) => {
	expect(await enter('canbo', '/sources')).toBe(403);
	await expect(
		page.getByText('Bạn chỉ xem được dữ liệu của phường, xã mình phụ trách.')
	).toBeVisible();
	expect(await enter('canbo', FEED)).toBe(403);
	const headers = { cookie: product.sessions.canbo, origin: product.address };
	for (const path of ['/sources/__data.json', `${FEED}/__data.json`, '/api/feeds']) {
		const answer = await fetch(product.address + path, { headers });
		const text = await answer.text();
		expect(text, path).not.toMatch(/sim-ems|Trung tâm Cấp cứu/);
	}
	for (const action of ['explain', 'preview', 'replay']) {
		const answer = await fetch(`${product.address}${FEED}?/${action}`, {
			method: 'POST',
			headers,
			body: new URLSearchParams({ reason: 'unknown_field speedMps' }),
			redirect: 'manual'
		});
		expect(answer.status, action).toBe(403);
	}
});

interface Listed {
	readonly metrics: readonly { readonly id: string; readonly sources: readonly string[] }[];
}

/** Figures in view that rest on the stream and look live all the same; `none in view` when there is none at all. */
async function liveAmong(page: Page, stream: string): Promise<string[]> {
	const { metrics } = await page.evaluate<Listed>(
		"fetch('/api/registry/metrics').then((answer) => answer.json())"
	);
	const resting = metrics.filter(({ sources }) => sources.includes(stream)).map(({ id }) => id);
	const states = await page
		.locator('main .figure[data-metric]')
		.evaluateAll((figures: HTMLElement[], ids) => {
			const found = figures.filter(({ dataset }) => ids.includes(dataset['metric'] ?? ''));
			return found.map(({ dataset }) => [dataset['metric'] ?? '', dataset['state']] as const);
		}, resting);
	if (states.length === 0) return ['none in view'];
	return states.filter(([, state]) => state === 'live').map(([metric]) => metric);
}

function ago(seconds: number): string {
	return new Date(Date.now() - seconds * 1_000).toISOString();
}
