import { expect, test, untilLive } from '../product.ts';
import { openSocketAs, subscribe } from '../setup/outside.ts';

const OFFICER_WARD = 'Bồ Đề';

test('a ward officer sees the own ward, and the aggregates of any other (P3-1)', async ({
	page,
	enter
}) => {
	await enter('canbo', '/coverage?view=table');
	await untilLive(page);
	await expect(page.getByText(`Phường ${OFFICER_WARD}`).first()).toBeVisible();
	const rows = page.locator('.body .table tbody tr');
	await expect(rows).toHaveCount(126, { timeout: 25_000 });
	await expect(rows.filter({ hasText: OFFICER_WARD })).toHaveCount(1);
	const other = rows.filter({ hasNotText: OFFICER_WARD }).first();
	await other.getByRole('button').click();
	const drawer = page.getByRole('dialog');
	await expect(drawer.getByRole('heading', { level: 2 })).toContainText(/Phường|Xã/);
	await expect(drawer).toContainText('Đối tượng đích');
	await expect(drawer.getByRole('table')).toHaveCount(0);
});

test('a ward officer is told in Vietnamese that the emergency desk is not theirs (P3-1)', async ({
	page,
	enter
}) => {
	expect(await enter('canbo', '/ems')).toBe(403);
	await expect(
		page.getByText('Bạn chỉ xem được dữ liệu của phường, xã mình phụ trách.')
	).toBeVisible();
	await expect(page.getByRole('navigation').getByRole('link', { name: /Cấp cứu/ })).toHaveCount(0);
});

test('no door lets a ward officer to incidents or refused data: URL, API, data, socket (P3-1)', async ({
	product
}) => {
	const headers = { cookie: product.sessions.canbo, accept: 'application/json' };
	for (const path of ['/ems', '/ems/__data.json', '/api/quarantine']) {
		const answer = await fetch(product.address + path, { headers });
		expect(answer.status, path).toBe(403);
		expect(await answer.text()).not.toMatch(/callNumber|callAt|citizenId|personKey/);
	}
	const socket = await openSocketAs(product, 'canbo');
	expect(await subscribe(socket, 'incidents')).toEqual({
		kind: 'refused',
		topic: 'incidents',
		code: 'forbidden'
	});
	expect((await subscribe(socket, 'units'))?.kind).toBe('snapshot');
	socket.close();
	for (const path of ['/', '/hospitals', '/kiosks', '/coverage']) {
		const page = await fetch(product.address + path, {
			headers: { ...headers, accept: 'text/html' }
		});
		expect(page.status, path).toBe(200);
		expect(await page.text()).not.toMatch(/callNumber|callAt|citizenId|personKey/);
	}
});

test('health records and VNeID books never share a label (P3-11)', async ({ page, enter }) => {
	await enter('canbo', '/coverage');
	const records = page.getByRole('region', { name: 'Hồ sơ sức khỏe điện tử', exact: true });
	const books = page.getByRole('region', { name: 'Sổ sức khỏe điện tử trên VNeID', exact: true });
	await expect(records.locator('.kpi')).toBeVisible({ timeout: 25_000 });
	await expect(books.locator('.kpi')).toBeVisible();
	await expect(records).not.toContainText('VNeID');
	await expect(books).toContainText('khác số hồ sơ đã xác thực');
	await expect(records).toContainText('người có hồ sơ trên dân số');
});

test.describe('on a phone of 360 × 780', () => {
	test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

	for (const path of ['/', '/coverage', '/hospitals', '/kiosks'])
		test(`${path} fits, and its bar is easy to hit (P3-10)`, async ({ page, enter }) => {
			await enter('canbo', path);
			await untilPainted(page);
			const widths = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return { scrollWidth, clientWidth };
			});
			expect(widths.scrollWidth).toBeLessThanOrEqual(widths.clientWidth);
			const entries = page.locator('.bar nav .entry');
			await expect(entries, 'four pages and the button for the others').toHaveCount(5);
			for (const entry of await entries.all()) {
				const box = await entry.boundingBox();
				expect(box?.width).toBeGreaterThanOrEqual(44);
				expect(box?.height).toBeGreaterThanOrEqual(44);
			}
		});

	test('the other pages are one touch behind the last entry, and going there closes it (P3-10)', async ({
		page,
		enter
	}) => {
		await enter('canbo', '/coverage');
		await untilPainted(page);
		const more = page.getByRole('button', { name: 'Thêm', exact: true });
		await more.click();
		const claims = page.getByRole('link', { name: 'Số đã công bố' });
		expect((await claims.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await claims.click();
		await expect(page).toHaveURL('/claims');
		await expect(claims).toBeHidden();
		await more.click();
		await expect(claims).toHaveAttribute('aria-current', 'page');
	});
});

async function untilPainted(page: Parameters<typeof untilLive>[0]): Promise<void> {
	await expect(page.locator('[data-map-state]').first()).toHaveAttribute(
		'data-map-state',
		'ready',
		{
			timeout: 20_000
		}
	);
}
