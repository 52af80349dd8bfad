/**
 * What a page shows in rows, as a drawing or on a map can be taken away, with its provenance: by the parts
 * that every page uses. What stands outside of them is named here, with the reason why it needs no file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A `DataTable` without a file. */
const TABLES_WITHOUT_FILE: Readonly<Record<string, string>> = {
	'src/lib/domains/interop/view/PreviewPanel.svelte':
		'refused items as they came, persons included',
	'src/lib/domains/indicators/upload/view/PreviewTable.svelte':
		'the lines of the reader’s own file, not yet taken in; refused ones leave by their own button'
};

/** A `<table>` outside `DataTable`. */
const OTHER_TABLES: Readonly<Record<string, string>> = {
	'src/lib/ui/table/DataTable.svelte': 'the part itself',
	'src/lib/charts/frame/ChartFrame.svelte': 'the numbers of a chart; its menu gives them',
	'src/lib/ui/explain/EntityList.svelte': 'the file of the explanation has these rows',
	'src/lib/ui/explain/SampleTable.svelte':
		'a few rows as evidence; never the whole, never taken away',
	'src/lib/ui/explain/ShiftTable.svelte': 'three shifts of a figure whose file the panel gives',
	'src/lib/domains/interop/view/ConnectionMatrix.svelte':
		'the table of connections beside it has the same cells as rows',
	'src/lib/domains/indicators/view/StageTable.svelte':
		'the file of the scoreboard has every option',
	'src/lib/domains/claims/view/CheckedTable.svelte': 'the table that the reader brought'
};

/** A drawing with words of its own, outside `ChartFrame`. */
const OTHER_DRAWINGS: Readonly<Record<string, string>> = {
	'src/lib/charts/frame/ChartFrame.svelte': 'the part itself',
	'src/lib/charts/IntervalMark.svelte': 'mark in a row; the file of the table has both ends',
	'src/lib/domains/indicators/view/TrendSpark.svelte':
		'mark in a row; the page of the indicator has the chart',
	'src/lib/ui/figures/Ring.svelte': 'mark beside a figure',
	'src/lib/map/stage/StillMap.svelte': 'the map, which has its own menu',
	'src/lib/domains/claims/view/ClaimHistory.svelte':
		'dated claims, printed below it in words; the file of the ledger has them'
};

const components = readdirSync('src', { withFileTypes: true, recursive: true })
	.filter((file) => file.isFile() && file.name.endsWith('.svelte'))
	.map((file) => `${file.parentPath}/${file.name}`)
	.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function pathsWith(holds: (text: string) => boolean): string[] {
	return components
		.filter(({ text }) => holds(text))
		.map(({ path }) => path)
		.sort();
}

describe('what can be taken away', () => {
	it('every table names its files, or says here why it has none', () => {
		const uses = (text: string) => text.match(/<DataTable\b[\s\S]*?\/>/g) ?? [];
		expect(pathsWith((text) => uses(text).some((use) => !use.includes('csvName')))).toEqual(
			Object.keys(TABLES_WITHOUT_FILE).sort()
		);
	});

	it('every other table is known', () => {
		expect(pathsWith((text) => /<table\b/.test(text))).toEqual(Object.keys(OTHER_TABLES).sort());
	});

	it('every drawing that says something is a chart with a menu, or is known', () => {
		const speaks = (text: string) => /<svg\b[^>]*role="img"/.test(text);
		const known = Object.keys(OTHER_DRAWINGS);
		expect(pathsWith(speaks).filter((path) => !known.includes(path))).toEqual([]);
	});

	it('every map stands on the stage that has the menu', () => {
		const users = pathsWith((text) => /<CityMap\b/.test(text));
		expect(users).toEqual(['src/lib/map/CityStage.svelte', 'src/lib/map/stage/CoreInset.svelte']);
	});

	it('only layouts of people who may take files know an exporter', () => {
		expect(pathsWith((text) => /\bsetExporter\(/.test(text))).toEqual([
			'src/lib/ui/provenance/ExporterScope.svelte',
			'src/routes/(ioc)/+layout.svelte'
		]);
	});
});
