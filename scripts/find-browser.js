/** Finds a browser for the tests: Playwright's own, the system's, or one it can install. `node scripts/find-browser.js` prints it. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { run, runPackage } from './steps/run.js';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** @returns {Promise<string | null>} path or command of a browser that starts, or null */
export async function findBrowser() {
	const found = await firstThatStarts([process.env.IOC_BROWSER, await ownBrowser(), ...system()]);
	if (found !== null) return found;
	console.log('No browser found, installing one for the tests …');
	await runPackage('@playwright/test/cli.js', ['install', 'chromium'], {
		progress: 'Downloading Chromium',
		env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
	});
	const downloaded = await firstThatStarts([await ownBrowser()]);
	if (downloaded !== null) return downloaded;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const progress = 'Installing Chromium with apt-get';
	await run('apt-get', ['update'], { progress, env });
	await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { progress, env });
	return firstThatStarts(system());
}

export const NO_BROWSER =
	'No browser for the journeys: install Chromium or Chrome, or set IOC_BROWSER to its path, and run the command again.';

function system() {
	return [...COMMANDS, ...APPLICATIONS];
}

async function ownBrowser() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

/**
 * A browser without its shared libraries is there and does not start, so each is asked for its version.
 * @param {readonly (string | undefined)[]} candidates
 */
async function firstThatStarts(candidates) {
	for (const candidate of candidates) {
		if (candidate === undefined || candidate === '') continue;
		if (candidate.startsWith('/') && !existsSync(candidate)) continue;
		const { code } = await run(candidate, ['--version']);
		if (code === 0) return candidate.startsWith('/') ? candidate : await pathOf(candidate);
	}
	return null;
}

/** @param {string} command */
async function pathOf(command) {
	const { code, output } = await run('which', [command]);
	return code === 0 ? output.trim() : command;
}

if (import.meta.url === pathToFileURL(String(process.argv[1])).href) {
	const browser = await findBrowser();
	console.log(browser ?? NO_BROWSER);
	process.exit(browser === null ? 1 : 0);
}
