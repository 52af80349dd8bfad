import type { Page } from '@playwright/test';
import type { FeatureCollection } from 'geojson';
import { readXlsx } from 'hucre/xlsx';
import type { Provenance } from '#lib/ui/provenance/provenance.ts';
import { untilPainted, wear } from '../looks/every-page.ts';
import { expect, test, untilLive } from '../product.ts';
import { csvFile, takenFile } from '../setup/taken-file.ts';

/** Boards are computed one after the other on a busy machine. */
const BOARD_MS = 45_000;
/** What a page shows when its board has answered: a chart, lines of a table, or tiles whose file is one. */
const FIRST_SHOWN: Readonly<Record<string, string>> = {
	'/': 'figure[data-metric]',
	'/ems': 'figure[data-metric]',
	'/hospitals': 'figure[data-metric]',
	'/kiosks': 'figure[data-metric]',
	'/coverage': 'figure[data-metric]',
	'/digital': 'main .foot [data-export]',
	'/ehr': 'main div.table tbody tr',
	'/programme': 'main div.table tbody tr',
	'/indicators': 'main div.table tbody tr',
	'/indicators/repeat-tests': 'figure[data-metric]',
	'/claims': 'main div.table tbody tr',
	'/sources?view=table': 'main div.table tbody tr'
};
const NAME = /^[a-z0-9-]+-\d{8}-\d{4}\.[a-z]+$/;

test.describe.configure({ timeout: 180_000 });

/** The words of both languages, as they stand in a file. */
const WORDS = {
	vi: { by: 'Người xuất', filters: 'Bộ lọc', cutOff: 'Chốt số (mới nhất)', role: 'Lãnh đạo' },
	en: { by: 'Exported by', filters: 'Filters', cutOff: 'Cut-off (newest evidence)', role: 'Leader' }
} as const;

for (const language of ['vi', 'en'] as const)
	test(`a leader takes the hospitals away as CSV and as a workbook, each with who, when, cut-off, filters, versions and rules, in ${language} (F122, F125)`, async ({
		page,
		product,
		enter
	}) => {
		const words = WORDS[language];
		await wear(page, product, { language });
		await enter('lanhdao', '/hospitals?owner=all&q=duc');
		await untilPainted(page);
		const table = page.locator('main div.table').last();
		const rows = table.locator('tbody tr');
		await expect(rows.first()).toBeVisible({ timeout: BOARD_MS });
		const button = table.locator('[data-export]');
		await button.focus();
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('menuitem', { name: /^CSV/ })).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('menuitem', { name: /^Excel/ })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(button).toBeFocused();

		const shown = await rows.count();
		const csv = await takenFile(page, button, 'csv');
		expect(csv.name).toMatch(NAME);
		const { records, provenance } = csvFile(csv.bytes);
		expect(records).toHaveLength(shown + 1);
		expect(records[0]?.join()).toContain('hospitals.occupancy@1');
		expect(provenance.get(words.by)).toMatch(new RegExp(`\\(${words.role}\\)$`));
		expect(provenance.get(words.filters)).toContain('duc');
		expect(provenance.get(words.cutOff)).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:]{8}\+07:00$/);
		expect([...provenance.values()].join('\n')).toContain('owner=all&q=duc');

		const workbook = await takenFile(page, button, 'xlsx');
		const { sheets } = await readXlsx(new Uint8Array(workbook.bytes));
		expect(sheets).toHaveLength(2);
		expect(sheets[0]?.rows).toHaveLength(shown + 1);
		expect(sheets[0]?.rows.flat().some((cell) => typeof cell === 'number')).toBe(true);
		expect(sheets[1]?.rows.flat()).toContain(words.filters);
	});

test('a leader takes a chart away as PNG, SVG and numbers, with its letters and its provenance inside (F122, F125)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/kiosks');
	const chart = page.locator('figure[data-metric="kiosks.wait-median"]').first();
	await expect(chart).toBeVisible({ timeout: BOARD_MS });
	await chart.hover();
	const button = chart.locator('[data-export]');

	const svg = await takenFile(page, button, 'svg');
	expect(svg.name).toMatch(NAME);
	const drawing = svg.bytes.toString('utf8');
	expect(drawing).toContain('@font-face{font-family:');
	expect(drawing).not.toMatch(/var\(--|url\(["']?(http|\/)/);
	expect(drawing).toContain('kiosks.wait-median@1');
	const parsed = await page.evaluate((text) => {
		const found = new DOMParser().parseFromString(text, 'image/svg+xml');
		const isBroken = found.querySelector('parsererror') !== null;
		return isBroken ? null : (found.querySelector('metadata')?.textContent ?? null);
	}, drawing);
	const inSvg = JSON.parse(parsed ?? 'null') as Provenance;
	expect(inSvg).toMatchObject({ role: 'Lãnh đạo', isSimulated: true, locale: 'vi' });
	expect(inSvg.metrics[0]).toMatchObject({ id: 'kiosks.wait-median', version: 1 });

	const png = await takenFile(page, button, 'png');
	const text = png.bytes.toString('utf8');
	expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect(text).toContain('iTXtDescription');
	expect(text).toContain('"exportedBy":');
	expect(await inkAtTop(page, png.bytes), 'the title is drawn').toBeGreaterThan(200);

	const { records } = csvFile((await takenFile(page, button, 'csv')).bytes);
	expect(records[0]?.[1]).toContain('[kiosks.wait-median@1, seconds, city]');
	expect(
		records.slice(1).every(([, value, state]) => (value === '') === (state === 'no-data'))
	).toBe(true);
});

test('a leader takes the coverage map away as GeoJSON: every ward with its value or why there is none (F122, F125)', async ({
	page,
	enter
}) => {
	await enter('lanhdao', '/coverage');
	await untilLive(page);
	await expect(page.locator('main div.table tbody tr')).toHaveCount(126, { timeout: BOARD_MS });
	const button = page.locator('.city [data-export]');
	const { name, bytes } = await takenFile(page, button, 'geojson');
	expect(name).toMatch(NAME);
	const map = JSON.parse(bytes.toString('utf8')) as FeatureCollection & { provenance: Provenance };
	expect(map.features).toHaveLength(126);
	for (const { properties } of map.features) {
		expect(properties).toMatchObject({
			kind: 'ward',
			metric: expect.stringMatching(/^screening\.coverage@\d+$/)
		});
		expect(properties?.['value'] === null).toBe(properties?.['missing'] !== null);
	}
	expect(map.provenance.notes.join(' ')).toContain('không phải ranh giới hành chính');
	expect(map.provenance.metrics[0]?.suppression).toContain('10');
});

test('every table, chart and map of every page has its files, and none of them stands in the way on a phone (F122)', async ({
	page,
	enter
}) => {
	for (const [path, shown] of Object.entries(FIRST_SHOWN)) {
		await enter('lanhdao', path);
		await untilPainted(page);
		await expect(page.locator(shown).first(), path).toBeAttached({ timeout: BOARD_MS });
		const bare = await page.evaluate(() => {
			const without = (selector: string, part: string) =>
				[...document.querySelectorAll(selector)].filter(
					(place) =>
						(place.querySelector('tbody tr') !== null || part === 'chart') &&
						place.querySelector('[data-export]') === null
				).length;
			return {
				tables: without('main div.table:has(> .scroll > table)', 'table'),
				charts: without('main figure[data-metric]', 'chart'),
				maps: document.querySelectorAll('main .city:not(:has([data-export]))').length
			};
		});
		expect(bare, path).toEqual({ tables: 0, charts: 0, maps: 0 });
	}
	await page.setViewportSize({ width: 360, height: 780 });
	await enter('lanhdao', '/coverage');
	await untilPainted(page);
	const button = page.locator('.foot [data-export]').last();
	await button.click();
	const heights = await page
		.locator('[role=menu]:popover-open [role=menuitem]')
		.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
	expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

/** Pixels of the title that are not ground. */
async function inkAtTop(page: Page, png: Buffer): Promise<number> {
	return page.evaluate(
		async (address) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = image.width;
			canvas.height = 64;
			const pen = canvas.getContext('2d');
			pen?.drawImage(image, 0, 0);
			const pixels = new Uint32Array(pen?.getImageData(0, 0, image.width, 64).data.buffer ?? []);
			return pixels.filter((pixel) => pixel !== pixels[0]).length;
		},
		`data:image/png;base64,${png.toString('base64')}`
	);
}
