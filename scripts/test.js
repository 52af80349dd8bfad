/** `npm test`: verify, unit and integration tests on the real engines, then the journeys in a real browser. */
import './steps/require-node.js';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { findBrowser, NO_BROWSER } from './find-browser.js';
import { buildIfStale } from './steps/build.js';
import { installIfNeeded } from './steps/install.js';
import { run, runPackage } from './steps/run.js';

const OUT = 'test-results';
const UNITS = `${OUT}/vitest.json`;
const JOURNEYS = `${OUT}/playwright.json`;

await installIfNeeded();
const browser = await findBrowser();
if (browser === null) {
	console.error(NO_BROWSER);
	process.exit(1);
}
console.log(`Browser: ${browser}`);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const env = { IOC_BROWSER: browser };

const steps = [
	await step('verify', run(process.execPath, ['scripts/verify.js'], { isShown: true })),
	await step('build', build()),
	await step(
		'unit and integration',
		runPackage(
			'vitest/vitest.mjs',
			['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNITS}`],
			{ isShown: true, env }
		)
	),
	await step(
		'journeys',
		runPackage('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
			isShown: true,
			env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: JOURNEYS }
		})
	)
];

const counts = [unitCounts(), journeyCounts()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${steps.map(({ line }) => line).join('\n')}\n`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exit(steps.every(({ code }) => code === 0) && failed === 0 ? 0 : 1);

/**
 * @param {string} name
 * @param {Promise<{ code: number, seconds: number }>} work
 */
async function step(name, work) {
	const { code, seconds } = await work;
	return { code, line: `${code === 0 ? '✓' : '✗'} ${name}: ${seconds.toFixed(0)} s` };
}

async function build() {
	const startMs = Date.now();
	const code = await buildIfStale().then(
		() => 0,
		(/** @type {Error} */ error) => {
			console.error(error.message);
			return 1;
		}
	);
	return { code, seconds: (Date.now() - startMs) / 1000 };
}

/** A runner that dies before it reports counts as one failure. */
function unitCounts() {
	if (!existsSync(UNITS)) return { passed: 0, failed: 1 };
	const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
		readFileSync(UNITS, 'utf8')
	);
	const suitesOnly = numFailedTests === 0 ? numFailedTestSuites : 0;
	return { passed: numPassedTests, failed: numFailedTests + suitesOnly + numPendingTests };
}

function journeyCounts() {
	if (!existsSync(JOURNEYS)) return { passed: 0, failed: 1 };
	const { stats, errors } = JSON.parse(readFileSync(JOURNEYS, 'utf8'));
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + stats.skipped + errors.length
	};
}
