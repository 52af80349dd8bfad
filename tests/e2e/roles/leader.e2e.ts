import type { Page } from '@playwright/test';
import { expect, test, untilLive } from '../product.ts';
import { openSocketAs, sendWithCurl, subscribe } from '../setup/outside.ts';

const PANELS = ['Thời gian tiếp cận 115', 'Công suất giường', 'Chờ kiosk', 'Độ bao phủ sàng lọc'];
const LAYERS = ['Trạm & xe cấp cứu', 'Tải bệnh viện', 'Thời gian chờ kiosk', 'Độ bao phủ sàng lọc'];

test('a leader reads four figures, each with its state or age and what it is a share of', async ({
	page,
	signIn
}) => {
	await signIn('lanhdao');
	await untilLive(page);
	await expect(page.getByText('MÔ PHỎNG').first()).toBeVisible();
	for (const title of PANELS) {
		const panel = page.getByRole('main').getByRole('region', { name: title });
		await expect(panel.locator('.kpi .number')).toHaveText(/^(≈)?\d[\d.]*(,\d)?$|^—$/, {
			timeout: 25_000
		});
		await expect(panel.locator('.state')).toHaveText(/trước|chốt|Chậm|Số cũ|Chưa có dữ liệu/);
		await expect(panel.getByRole('img').first()).toHaveAttribute('aria-label', /\S+/);
		await expect(panel).toContainText(/\d[\d.]*\s*\/\s*\d/);
	}
});

test('a leader changes the subject of the map by its tabs, and the address keeps the choice', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/');
	await untilLive(page);
	const canvas = await page
		.locator('canvas')
		.first()
		.evaluateHandle((node) => node);
	for (const [index, layer] of ['units', 'beds', 'waits', 'coverage'].entries()) {
		await page.getByRole('link', { name: LAYERS[index] ?? '', exact: true }).click();
		await expect(page).toHaveURL(layer === 'units' ? /\/(\?layer=units)?$/ : `/?layer=${layer}`);
		await expect(
			page.getByRole('link', { name: LAYERS[index] ?? '', exact: true })
		).toHaveAttribute('aria-current', 'true');
	}
	expect(await canvas.evaluate((node) => node.isConnected), 'one map stays alive').toBe(true);
	await page.goBack();
	await expect(page).toHaveURL('/?layer=waits');
});

test('a leader opens a hospital from the table, reads its departments and closes it with Escape', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/hospitals?view=table');
	const first = bodyRows(page).first().getByRole('button');
	const name = await first.innerText();
	await first.click();
	await expect(page).toHaveURL(/select=hospital(:|%3A)H\d+/);
	const drawer = page.getByRole('dialog');
	await expect(drawer.getByRole('heading').first()).toContainText(name.split(' ').at(-1) ?? name);
	await expect(drawer.locator('.kpi .number')).toHaveText(/^\d+(,\d)?$/);
	await expect(
		drawer.getByRole('table', { name: 'Theo khoa' }).locator('tbody tr')
	).not.toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(drawer).toBeHidden();
	await expect(page).not.toHaveURL(/select=/);
});

test('a leader reads the wall in English and in daylight, and finds it as it was afterwards', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/?layer=beds');
	const html = page.locator('html');
	await page.getByRole('button', { name: 'EN', exact: true }).click();
	await expect(html).toHaveAttribute('lang', 'en');
	await expect(page).toHaveURL('/?layer=beds');
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Toàn cảnh thành phố');
	await page.getByRole('button', { name: 'Light', exact: true }).click();
	await expect(html).toHaveAttribute('data-theme', 'light');
	await page.getByRole('button', { name: 'VI', exact: true }).click();
	await page.getByRole('button', { name: 'Tối', exact: true }).click();
	await expect(html).toHaveAttribute('lang', 'vi');
	await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('no call number, no exact place and no person reaches a leader, in pages or in frames', async ({
	page,
	enter,
	product
}) => {
	const at = new Date().toISOString();
	const incidentId = `E2E-${String(Date.now())}`;
	const secrets = ['E2E-CANARY-7731', '21.0214371', '105.8519373', '001099887766'];
	const seen: string[] = [];
	page.on('websocket', (socket) =>
		socket.on('framereceived', ({ payload }) => seen.push(String(payload)))
	);
	page.on('response', (answer) => {
		if (/document|fetch/.test(answer.request().resourceType()))
			void answer.text().then((text) => seen.push(text), ignoreGone);
	});
	await enter('lanhdao', '/');
	await untilLive(page);
	await sendWithCurl(product, { stream: 'screening-visits', family: 'screening' }, [
		{
			...{ facilityId: 'H01', visitId: incidentId, rev: 1, citizenId: '001099887766' },
			...{ wardCode: '00070', examinedAt: at, ageBand: '65+' }
		}
	]);
	const incident = { type: 'received', observedAt: at, callAt: at, callNumber: 'E2E-CANARY-7731' };
	const place = { latitude: 21.0214371, longitude: 105.8519373, wardCode: '00070' };
	await sendWithCurl(product, { stream: 'incidents', family: 'ems' }, [
		{ incidentId, rev: 1, priority: 2, ...incident, ...place }
	]);
	await expect.poll(() => seen.some((text) => text.includes(incidentId))).toBe(true);
	await page.reload();
	await untilLive(page);
	expect(seen.length).toBeGreaterThan(3);
	for (const secret of [...secrets, 'callNumber', 'citizenId', 'personKey'])
		expect(seen.filter((text) => text.includes(secret)).length, secret).toBe(0);

	const desk = await openSocketAs(product, 'dieuphoi');
	const answer = await subscribe(desk, 'incidents');
	desk.close();
	const row = answer?.snapshot?.entities.find(({ key }) => key === incidentId);
	expect(row, 'the desk sees what the leader does not').toMatchObject({
		callNumber: 'E2E-CANARY-7731',
		latitude: 21.0214371
	});
	await sendWithCurl(product, { stream: 'incidents', family: 'ems' }, [
		{ incidentId, rev: 2, ...incident, ...place, type: 'closed' }
	]);
});

function bodyRows(page: Page) {
	return page.locator('.body .table tbody tr');
}

/** The body of a redirect or of an aborted answer cannot be read. */
function ignoreGone(): void {
	return;
}
