/**
 * A new stream touches at most six files: in a temporary copy of the tree, "blood bank stock" is
 * added as architecture.md §7 says, and the copy's own door, journal, ClickHouse, hub, policy,
 * registry and panel are asked whether it works. A seventh touch would be a leak of the house.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MOST_TOUCHES = 6;
const RECIPE = 'tests/fixtures/blood-bank';
const PAGE = 'src/routes/(ioc)/hospitals';
const ROOTS = ['src', 'db', 'package.json', 'tsconfig.json', 'vite.config.ts', 'svelte.config.js'];

describe('the recipe for a new stream', () => {
	const copy = mkdtempSync(join(tmpdir(), 'ioc-recipe-'));
	const touched = new Set<string>();

	beforeAll(() => {
		for (const root of [...ROOTS, 'live-server.js', 'static'])
			cpSync(root, join(copy, root), { recursive: true });
		symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
		addStream();
	});

	afterAll(() => {
		rmSync(copy, { recursive: true });
	});

	function addStream(): void {
		add('contract.ts', 'src/lib/domains/blood-bank/contract.ts');
		edit('src/lib/domains/index.ts', [
			['import { ehrStreams }', "import { bloodBankStock } from './blood-bank/contract.ts';\n$&"],
			['...ehrStreams', '$&,\n\tbloodBankStock']
		]);
		add('0900_blood_bank.sql', 'db/clickhouse/0900_blood_bank.sql');
		add('BloodBankPanel.svelte', 'src/lib/domains/blood-bank/BloodBankPanel.svelte');
		edit(`${PAGE}/+page.server.ts`, [['topics: [', "$&'blood-bank', "]]);
		edit(`${PAGE}/+page.svelte`, [
			[
				'<script lang="ts">',
				"$&\n\timport type { BloodBankRow } from '#lib/domains/blood-bank/contract.ts';\n\timport BloodBankPanel from '#lib/domains/blood-bank/BloodBankPanel.svelte';\n\timport { snapshotOf } from '#lib/live/page-snapshot.ts';"
			],
			[
				'const live = useLive();',
				"$&\n\tconst blood = live.follow<BloodBankRow>('blood-bank', () => snapshotOf(data.snapshots, 'blood-bank'));"
			],
			['<EmergencyPanel', '<BloodBankPanel {locale} rows={blood.list} />\n\t\t$&']
		]);
	}

	function add(from: string, to: string): void {
		touched.add(to);
		cpSync(join(RECIPE, from), join(copy, to), { recursive: true });
	}

	function edit(path: string, changes: readonly (readonly [string, string])[]): void {
		touched.add(path);
		const file = join(copy, path);
		let text = readFileSync(file, 'utf8');
		for (const [place, change] of changes) {
			expect(text, `${path} has a place for the new line`).toContain(place);
			text = text.replace(place, (found) => change.replace('$&', found));
		}
		writeFileSync(file, text);
	}

	it('touches at most six files', () => {
		expect(touched.size).toBeLessThanOrEqual(MOST_TOUCHES);
	});

	it('makes door, journal, ClickHouse, hub, policy, registry and panel know the stream', async () => {
		cpSync(join(RECIPE, 'proof.test.ts'), join(copy, 'tests/architecture/proof.test.ts'));
		const vitest = resolve('node_modules/vitest/vitest.mjs');
		const { stdout } = await promisify(execFile)(
			process.execPath,
			[vitest, 'run', 'tests/architecture/proof.test.ts', '--reporter=json', '--silent'],
			{ cwd: copy, env: { ...process.env, VITEST: undefined }, maxBuffer: 16 * 1024 * 1024 }
		).catch((error: unknown) => error as { stdout: string });
		const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
			numPassedTests: number;
			numTotalTests: number;
			testResults: { message: string; assertionResults: { failureMessages: string[] }[] }[];
		};
		const failures = report.testResults.flatMap(({ message, assertionResults }) => [
			...(message === '' ? [] : [message]),
			...assertionResults.flatMap(({ failureMessages }) => failureMessages)
		]);
		expect(failures).toEqual([]);
		expect(report.numPassedTests).toBe(5);
	}, 240_000);
});
