/** Installs the packages of the lock file when they are missing or other than it says. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.js';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** @returns {Promise<void>} ends the program with a sentence when npm fails */
export async function installIfNeeded() {
	if (isInstalled()) return;
	console.log('Installing packages (about 1 GB, once) …');
	const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		progress: 'Installing packages'
	});
	if (code === 0) return;
	console.error(output.split('\n').slice(-40).join('\n'));
	console.error('npm could not install the packages. Check the network and run the command again.');
	process.exit(1);
}

function isInstalled() {
	if (!existsSync('node_modules/.package-lock.json')) return false;
	const wanted = lockOf('package-lock.json');
	const present = lockOf('node_modules/.package-lock.json');
	return Object.entries(wanted.packages).every(
		([path, { version, optional }]) =>
			path === '' || optional || present.packages[path]?.version === version
	);
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function lockOf(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}
