/** Takes a file away as a person does: opens the menu, chooses the format, and reads what arrived. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';

export type FileFormat = 'csv' | 'xlsx' | 'svg' | 'png' | 'geojson';

export interface TakenFile {
	readonly name: string;
	readonly bytes: Buffer;
}

export async function takenFile(
	page: Page,
	button: Locator,
	format: FileFormat
): Promise<TakenFile> {
	await button.click();
	const item = page.locator(`[role=menu]:popover-open [data-format=${format}]`);
	const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
	const bytes = await readFile(await download.path());
	return { name: download.suggestedFilename(), bytes };
}

export interface CsvFile {
	/** Header first. */
	readonly records: string[][];
	/** What stands behind the empty record, by its name. */
	readonly provenance: ReadonlyMap<string, string>;
}

export function csvFile(bytes: Buffer): CsvFile {
	const all = parse(bytes, { bom: true });
	const end = all.findIndex((cells) => cells.every((cell) => cell === ''));
	return {
		records: all.slice(0, end),
		provenance: new Map(all.slice(end + 1).map(([name = '', text = '']) => [name, text]))
	};
}
