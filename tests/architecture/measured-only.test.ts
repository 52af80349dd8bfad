/** The lint rules that keep numbers measured are on where pages are made, and would speak. */
import { ESLint, Linter, type Linter as Rules } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What the import rule of a file would say about a line of code. */
async function saidIn(path: string, code: string): Promise<number> {
	const config = (await eslint.calculateConfigForFile(path)) as { rules: Rules.RulesRecord };
	const rule = config.rules['no-restricted-imports'] ?? 'off';
	const languageOptions = { sourceType: 'module', ecmaVersion: 'latest' } as const;
	return new Linter().verify(code, [{ languageOptions, rules: { 'no-restricted-imports': rule } }])
		.length;
}

const MEASURING = [
	"import { measured } from '#lib/metrics/metric-value.ts';",
	"import { measuredSeries } from '#lib/metrics/metric-series.ts';",
	"import { measuredSeriesSet } from '#lib/metrics/metric-series.ts';"
];
const FORMATTING = ['number', 'percent', 'duration'].map(
	(name) => `import * as format from '#lib/foundation/format/${name}.ts';`
);
const READING = "import { stateOf } from '#lib/metrics/metric-value.ts';";

describe('a component', () => {
	it.each([
		'src/routes/(ioc)/+page.svelte',
		'src/routes/(ioc)/source-summaries.ts',
		'src/lib/domains/ems/view/EmsLegend.svelte',
		'src/lib/ui/panels/Panel.svelte'
	])('%s may neither measure nor format a number, but may read what was measured', async (path) => {
		for (const line of [...MEASURING, ...FORMATTING])
			expect(await saidIn(path, line), line).toBe(1);
		expect(await saidIn(path, READING)).toBe(0);
	});

	it('that draws values may format them and still not measure', async () => {
		for (const path of ['src/lib/ui/figures/StateMark.svelte', 'src/lib/charts/CountBars.svelte']) {
			for (const line of MEASURING) expect(await saidIn(path, line), line).toBe(1);
			for (const line of FORMATTING) expect(await saidIn(path, line), line).toBe(0);
		}
	});
});

describe('a live module or a board', () => {
	it('measures, and formats nothing', async () => {
		for (const path of ['src/lib/domains/ems/fleet-values.ts', 'src/server/domains/ems/board.ts']) {
			for (const line of MEASURING) expect(await saidIn(path, line), line).toBe(0);
			for (const line of FORMATTING) expect(await saidIn(path, line), line).toBe(1);
		}
	});
});
