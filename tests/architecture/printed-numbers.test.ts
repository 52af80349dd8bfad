/**
 * No page renders a bare number: every component is read with its types, as svelte-check reads it, and
 * nothing of type number may become text outside the parts that draw measured values.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { printedNumbers } from './components/printed-numbers.ts';
import { typedComponents, type TypedComponents } from './components/typed-components.ts';

/** They draw values: with their state, as lines, as marks on a map. */
const DRAWING = /^src\/lib\/(ui\/figures|ui\/explain|charts|map)\//;

/** Numbers that measure nothing, each with what it is. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	// HTTP status of an error page.
	'src/routes/+error.svelte': ['page.status'],
	// Seconds until the next attempt, counted by the door that refused this one.
	'src/routes/(auth)/sign-in/+page.svelte': ['String(form?.waitSeconds)'],
	// Corners of a drawn shape.
	'src/lib/ui/controls/PriorityShape.svelte': [
		'(11.6 * Math.cos(angle)).toFixed(2)',
		'(11.6 * Math.sin(angle)).toFixed(2)'
	],
	// Row of an uploaded file, as a spreadsheet counts it.
	'src/lib/domains/indicators/upload/view/PreviewTable.svelte': ['String(row)'],
	'src/lib/domains/indicators/upload/view/ReceiptNote.svelte': ['String(row)'],
	// Ordinal of the version of a schema.
	'src/lib/domains/interop/view/FeedFacts.svelte': ['String(contract.schemaVersion)'],
	// Ordinal of a published version.
	'src/lib/domains/claims/view/ClaimVersions.svelte': ['String(version.version)']
};

const PLANTED = 'src/routes/(ioc)/Planted.svelte';
const planted = `<script lang="ts">
	import type { MetricValue } from '#lib/metrics/metric-value.ts';
	import Card from '#lib/ui/panels/Card.svelte';
	let { value, rows }: { value: MetricValue; rows: readonly { id: number; count: number }[] } = $props();
	const sentence = \`\${rows.length} rows\`;
</script>

<Card title={sentence}>
	{value.value}
	{#each rows as row (row.id)}
		{@const half = row.count / 2}
		<p title={half} class="x{row.id}">{row.count > 1 ? row.count : 'few'} {value.metric}</p>
		<svg viewBox="0 0 {row.id} 1"><rect width={row.count} /></svg>
	{/each}
	{String(rows.length)}
	{'n = ' + rows.length}
	{rows[0]?.count.toFixed(1)}
</Card>
`;

const paths = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((file) => file.name.endsWith('.svelte'))
	.map((file) => `${file.parentPath}/${file.name}`)
	.sort();

describe('no page renders a bare number', () => {
	let components: TypedComponents;

	beforeAll(() => {
		if (!existsSync('.svelte-kit/types'))
			execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
		components = typedComponents(paths, new Map([[PLANTED, planted]]));
	});

	it('in any component outside figures, charts and maps', () => {
		const found = paths
			.filter((path) => !DRAWING.test(path))
			.flatMap((path) =>
				printedNumbers(components, path)
					.filter(({ text }) => NAMES[path]?.includes(text) !== true)
					.map(({ text, why }) => `${path}: ${text} (${why})`)
			);
		expect(found).toEqual([]);
	});

	it('and a planted component that does is caught in all its ways, and in no other', () => {
		expect(printedNumbers(components, PLANTED)).toEqual([
			{ text: 'rows.length', why: 'string' },
			{ text: 'value.value', why: 'markup' },
			{ text: "row.count > 1 ? row.count : 'few'", why: 'markup' },
			{ text: 'half', why: 'attribute' },
			{ text: 'String(rows.length)', why: 'conversion' },
			{ text: "'n = ' + rows.length", why: 'string' },
			{ text: 'rows[0]?.count.toFixed(1)', why: 'conversion' }
		]);
	});

	it('and every exception is still needed', () => {
		for (const [path, texts] of Object.entries(NAMES)) {
			const found = printedNumbers(components, path).map(({ text }) => text);
			expect(found, path).toEqual(expect.arrayContaining([...texts]));
		}
	});
});
