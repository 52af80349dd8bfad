/** `npm run verify`: format, lint, types, floors, dead code and styles, two at a time, one line each. */
import './steps/require-node.js';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { installIfNeeded } from './steps/install.js';
import { runPackage } from './steps/run.js';

const AT_ONCE = 2;

/** Longest first, so that the short ones fill the second lane. */
const CHECKS = [
	{ name: 'types', path: 'svelte-check/bin/svelte-check', args: ['--output', 'human'] },
	{ name: 'lint', path: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
	{ name: 'format', path: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
	{ name: 'dead code', path: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
	{
		name: 'floors',
		path: 'dependency-cruiser/bin/dependency-cruise.mjs',
		args: ['src', 'db', 'tests', 'server.js', 'live-server.js', '--config']
	},
	{
		name: 'styles',
		path: 'stylelint/bin/stylelint.mjs',
		args: ['src/**/*.{css,svelte}', '--allow-empty-input']
	}
];

await installIfNeeded();
process.exit((await verify()) ? 0 : 1);

/** @returns {Promise<boolean>} whether all checks passed */
async function verify() {
	const startMs = performance.now();
	const sync = await runPackage('@sveltejs/kit/svelte-kit.js', ['sync']);
	if (sync.code !== 0) return failed('sync', sync.output);
	const waiting = [...CHECKS];
	/** @type {{ name: string, code: number, output: string, seconds: number }[]} */
	const done = [];
	const lane = async () => {
		for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
			const answer = await runPackage(check.path, check.args, { env: { FORCE_COLOR: '0' } });
			done.push({ name: check.name, ...answer });
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
	for (const { name, output } of done.filter(({ code }) => code !== 0)) failed(name, output);
	const marks = done.map(
		({ name, code, seconds }) => `${code === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(0)} s`
	);
	const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
	console.log(`verify: ${marks.join(' · ')} · ${seconds} s`);
	return done.every(({ code }) => code === 0);
}

/**
 * @param {string} name
 * @param {string} output
 */
function failed(name, output) {
	console.error(`\n── ${name} ──\n${output.trim()}\n`);
	return false;
}
