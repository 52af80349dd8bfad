/** Runs a command and says how long it takes when that is longer than a moment. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const QUIET_MS = 2_000;
const BEAT_MS = 10_000;

/**
 * @typedef {object} RunOptions
 * @property {boolean} [isShown] lets the output through as it comes; otherwise it is returned
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {string} [progress] words shown with the seconds that passed once it takes more than 2 s
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, seconds: number }>} never rejects: a missing command has code 127
 */
export async function run(command, args, options = {}) {
	const startMs = performance.now();
	const stop = options.progress === undefined ? undefined : showProgress(options.progress);
	const child = spawn(command, args, {
		env: { ...process.env, ...options.env },
		stdio: options.isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32'
	});
	/** @type {Buffer[]} */
	const chunks = [];
	child.stdout?.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
	child.stderr?.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
	const code = await new Promise((resolve) => {
		child.once('error', () => resolve(127));
		child.once('close', (/** @type {number | null} */ exitCode) => resolve(exitCode ?? 1));
	});
	stop?.();
	const seconds = (performance.now() - startMs) / 1000;
	return { code, output: Buffer.concat(chunks).toString(), seconds };
}

/**
 * Prints `words` after 2 s and then the seconds that passed, every 10 s.
 * @param {string} words
 * @returns {() => void} call it when the work is done
 */
export function showProgress(words) {
	const startMs = performance.now();
	const say = () => {
		const seconds = Math.round((performance.now() - startMs) / 1000);
		console.log(`${words} … ${String(seconds)} s`);
	};
	/** @type {NodeJS.Timeout | undefined} */
	let beat;
	const first = setTimeout(() => {
		say();
		beat = setInterval(say, BEAT_MS);
	}, QUIET_MS);
	return () => {
		clearTimeout(first);
		clearInterval(beat);
	};
}

/**
 * Path of a package's command, run with this Node so that no shell is needed.
 * @param {string} path below `node_modules`
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runPackage(path, args, options) {
	return run(process.execPath, [`node_modules/${path}`, ...args], options);
}
