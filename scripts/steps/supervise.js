/** Keeps a program alive: starts it again with growing pauses, and ends it in order when asked. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A run this long counts as healthy, so the next pause is short again. */
const HEALTHY_MS = 60_000;

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string[]} args of this Node
 * @property {string} logPath standard output goes here, errors also to the terminal
 * @property {NodeJS.ProcessEnv} env
 * @property {number} [niceness] 0 to 19; higher is more modest
 */

/**
 * @param {Program} program
 * @returns {{ expectEnd: () => void, stop: () => Promise<void>, ended: () => number | null }} `expectEnd`: an end is no crash from now on; `ended`: the exit code between two runs
 */
export function supervise(program) {
	let isStopping = false;
	/** @type {number | null} */
	let exitCode = null;
	/** @type {import('node:child_process').ChildProcess | undefined} */
	let child;
	const finished = keepAlive();

	async function keepAlive() {
		let pauseMs = FIRST_PAUSE_MS;
		while (!isStopping) {
			const startMs = performance.now();
			child = start(program);
			exitCode = null;
			const code = await exitOf(child);
			exitCode = code;
			if (isStopping) return;
			if (performance.now() - startMs > HEALTHY_MS) pauseMs = FIRST_PAUSE_MS;
			const seconds = String(pauseMs / 1000);
			console.error(
				`The ${program.name} stopped (code ${String(code)}). Starting it again in ${seconds} s; its log: ${program.logPath}`
			);
			await sleep(pauseMs, undefined, { ref: true });
			pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
		}
	}

	return {
		ended: () => exitCode,
		expectEnd: () => {
			isStopping = true;
		},
		stop: async () => {
			isStopping = true;
			if (child?.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGTERM');
			await finished;
		}
	};
}

/** @param {Program} program */
function start({ args, env, logPath, niceness }) {
	const child = spawn(process.execPath, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const log = createWriteStream(logPath, { flags: 'a' });
	child.stdout?.pipe(log, { end: false });
	child.stderr?.pipe(log, { end: false });
	child.stderr?.pipe(process.stderr, { end: false });
	if (niceness !== undefined && child.pid !== undefined) os.setPriority(child.pid, niceness);
	return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitOf(child) {
	return new Promise((resolve) => {
		child.once('error', () => resolve(127));
		child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
	});
}
