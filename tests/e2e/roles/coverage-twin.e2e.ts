import type { Locator, Page } from '@playwright/test';
import type { MapGeometry } from '#lib/map/contract.ts';
import { test } from '../live/quiet-product.ts';
import { expect, untilLive } from '../product.ts';
import {
	filledWards,
	geometryOf,
	paintedWards,
	type PaintedWards
} from '../setup/painted-wards.ts';
import { screenPersons } from '../setup/screen-persons.ts';
import { numberIn, orderOf } from '../setup/table-order.ts';

/** A ward of every look, inside and outside the inset; the other wards are silent. */
const SCREENED = [
	{ ward: '00328', persons: 652, ratio: '≈30,0%', paint: '1' },
	{ ward: '09988', persons: 1_312, ratio: '≈60,0%', paint: '2' },
	{ ward: '09706', persons: 1_687, ratio: '≈75,0%', paint: '3' },
	{ ward: '00598', persons: 2_204, ratio: '≈85,0%', paint: '4' },
	{ ward: '09661', persons: 663, ratio: '≈95,0%', paint: '5' },
	{ ward: '00004', persons: 5, ratio: 'dưới 10', paint: 'suppressed' },
	{ ward: '00082', persons: 7, ratio: 'dưới 10', paint: 'suppressed' }
] as const;
/** Lower edges of the classes 2 to 5, as the legend prints them. Percent. */
const EDGES = [50, 70, 80, 90];

test.describe.configure({ timeout: 120_000 });
test.use({ viewport: { width: 1920, height: 1080 }, house: 'coverage twin' });

test.beforeAll(async ({ product }) => {
	for (const [index, { ward, persons }] of SCREENED.entries())
		await screenPersons(product, { ward, from: (index + 1) * 10_000, count: persons });
});

test('every ward is a row of the table twin, and the map paints it in the class of the figure in its row (P3-10)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/?layer=coverage');
	await untilLive(page);
	await untilScreened(page);
	await expect(page.getByRole('option')).toHaveCount(126);
	const geometry = await geometryOf(page);
	await expect(async () => {
		await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
		await expect(bodyRows(page)).toHaveCount(0);
		const painted = await paintedWards(page, geometry);
		for (const { ward, paint } of SCREENED)
			expect(painted.get(ward), ward).toBe(paint === 'suppressed' ? 'blank' : paint);
		await page.getByRole('link', { name: 'Bảng', exact: true }).click();
		await expect(bodyRows(page)).toHaveCount(126);
		expect(differences(await coverageRows(page), { geometry, painted })).toEqual([]);
	}).toPass({ timeout: 60_000 });
});

test('without WebGL a still map fills the same wards in the classes of the same rows, hatch and dots apart (P3-10)', async ({
	page,
	enter
}) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await enter('lanhdao', '/?layer=coverage&view=table');
	await expect(page.locator('[data-map-state=still]')).toHaveCount(2, { timeout: 20_000 });
	await untilScreened(page);
	const geometry = await geometryOf(page);
	const rows = await coverageRows(page);
	for (const painted of await filledWards(page, geometry)) {
		for (const { ward, paint } of SCREENED) expect(painted.get(ward), ward).toBe(paint);
		expect(differences(rows, { geometry, painted })).toEqual([]);
	}
});

test('the coverage table stands in the order that its head says, with hidden and missing wards last (P3-10)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/?layer=coverage&view=table');
	await untilScreened(page);
	const table = page.locator('.body .table table');
	const head = (name: string) => table.getByRole('columnheader', { name }).getByRole('button');
	expect(await orderOf(table)).toEqual({ head: 'Độ bao phủ', direction: 'ascending' });
	const shown = SCREENED.map(({ ratio }) => ratio).filter((ratio) => ratio.startsWith('≈'));
	const ratios = async () => (await coverageRows(page)).map(({ ratio }) => ratio);
	expect((await ratios()).slice(0, shown.length)).toEqual(shown);
	await head('Độ bao phủ').click();
	expect(await orderOf(table)).toEqual({ head: 'Độ bao phủ', direction: 'descending' });
	expect((await ratios()).slice(0, shown.length)).toEqual(shown.toReversed());
	await head('Phường, xã').click();
	expect(await orderOf(table)).toEqual({ head: 'Phường, xã', direction: 'ascending' });
});

/** A board asks its question again some seconds after the last answer. */
async function untilScreened(page: Page): Promise<void> {
	await expect(page.getByText(/ẩn, dưới 10 người \(2\)/)).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText(/chưa có dữ liệu \(119\)/)).toBeVisible();
}

function bodyRows(page: Page): Locator {
	return page.locator('.body .table tbody tr');
}

interface Row {
	readonly ward: string;
	readonly ratio: string;
}

async function coverageRows(page: Page): Promise<Row[]> {
	return bodyRows(page).evaluateAll((rows) =>
		rows.map(({ children }) => ({
			ward: (children[0] as HTMLElement).innerText,
			ratio: (children[1] as HTMLElement).innerText
		}))
	);
}

/** One line for each ward that only one side has, or that the two sides show differently. */
function differences(
	rows: readonly Row[],
	{ geometry, painted }: { geometry: MapGeometry; painted: PaintedWards }
): string[] {
	const left = new Map(rows.map((row) => [plainName(row.ward), row.ratio]));
	const wrong = geometry.wards.features.flatMap(({ properties: { code, nameVi } }) => {
		const name = plainName(nameVi);
		const ratio = left.get(name);
		left.delete(name);
		const paint = painted.get(code) ?? 'nothing';
		const isSame = ratio !== undefined && looksOf(ratio).includes(paint);
		return isSame ? [] : [`${nameVi}: ${ratio ?? 'no row'} in the table, ${paint} on the map`];
	});
	return [...wrong, ...[...left.keys()].map((name) => `${name}: not on the map`)];
}

/** Without the kind of ward, and without what the short form of a double name leaves out. */
function plainName(name: string): string {
	return name.replace(/^[PX]\. /, '').replace(/ [-–] .*/, '');
}

/** What a ward with this figure may look like: pixels do not tell hatch from dots. */
function looksOf(ratio: string): string[] {
	if (ratio.startsWith('dưới')) return ['suppressed', 'blank'];
	const percent = numberIn(ratio);
	if (percent === null) return ['none', 'blank'];
	return [String(1 + EDGES.filter((edge) => percent >= edge).length)];
}
