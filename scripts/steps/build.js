/** Builds what is stale, judged by a hash of the sources, so that touching a file without changing it costs nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { runPackage } from './run.js';

const SHARED = ['src', 'db', 'package-lock.json'];
const WEB = ['static', 'svelte.config.js', 'vite.config.ts', 'live-server.js'];
const PROCESSES = ['tests/bench', 'vite.processes.config.ts'];
const LOCK_STALE_MS = 300_000;

/** Builds the web server and the processes beside it. @returns {Promise<boolean>} whether anything was built */
export async function buildIfStale() {
	return locked(async () => {
		const isWebStale = await buildOne({
			inputs: [...SHARED, ...WEB],
			stamp: 'build/.stamp',
			args: ['build'],
			words: 'Building the web server'
		});
		return (await buildProcesses()) || isWebStale;
	});
}

/** Builds only the processes beside the web server. @returns {Promise<boolean>} whether anything was built */
export function buildProcessesIfStale() {
	return locked(buildProcesses);
}

function buildProcesses() {
	return buildOne({
		inputs: [...SHARED, ...PROCESSES],
		stamp: 'build/processes/.stamp',
		args: ['build', '--config', 'vite.processes.config.ts'],
		words: 'Building the processes'
	});
}

/** @param {{ inputs: string[], stamp: string, args: string[], words: string }} target */
async function buildOne({ inputs, stamp, args, words }) {
	const hash = hashOf(inputs);
	if (textOf(stamp) === hash) return false;
	const { code, output } = await runPackage('vite/bin/vite.js', args, {
		progress: words,
		env: { NODE_ENV: 'production' }
	});
	if (code !== 0) throw new Error(`${output}\n${words} failed.`);
	writeFileSync(stamp, hash);
	return true;
}

/** @param {readonly string[]} roots */
function hashOf(roots) {
	const hash = createHash('sha256').update(process.version);
	for (const path of roots.flatMap(filesUnder).sort()) hash.update(path).update(readFileSync(path));
	return hash.digest('hex');
}

/**
 * @param {string} root a file or a folder; a missing one has no files
 * @returns {string[]}
 */
function filesUnder(root) {
	const entry = statSync(root, { throwIfNoEntry: false });
	if (entry === undefined) return [];
	if (entry.isFile()) return [root];
	return readdirSync(root, { withFileTypes: true, recursive: true })
		.filter((file) => file.isFile() && !/\.test\.ts$|\/generated$/.test(file.name))
		.map((file) => `${file.parentPath}/${file.name}`);
}

/** @param {string} path */
function textOf(path) {
	const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
	return isThere ? readFileSync(path, 'utf8') : '';
}

/**
 * One build at a time, whoever asks: two test files may want the same programs.
 * @template Answer
 * @param {() => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
async function locked(work) {
	const lock = 'node_modules/.ioc-build';
	while (!takeLock(lock)) await sleep(200);
	try {
		return await work();
	} finally {
		rmdirSync(lock);
	}
}

/** @param {string} lock */
function takeLock(lock) {
	const held = statSync(lock, { throwIfNoEntry: false });
	if (held !== undefined && Date.now() - held.mtimeMs > LOCK_STALE_MS) rmdirSync(lock);
	try {
		mkdirSync(lock);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}
