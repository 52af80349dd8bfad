/** Versions below which a package has a known hole (C30), read from the lock file, and where the lock file points. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly link?: boolean;
}

/** Source: published advisories, see the CVE where there is one. */
const FLOORS = {
	'socket.io-parser': '4.2.7', // CVE-2026-69185, CVE-2026-33151
	'engine.io': '6.6.7', // CVE-2026-59725
	'drizzle-orm': '0.45.2', // CVE-2026-39356
	svelte: '5.53.5',
	'@sveltejs/kit': '2.53.3',
	devalue: '5.6.4'
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Locked>;
};
const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));

it.each(Object.entries(FLOORS))('every copy of %s is at least %s (C30)', (name, floor) => {
	const copies = installed.filter(([path]) => path.endsWith(`node_modules/${name}`));
	expect(copies.length).toBeGreaterThan(0);
	for (const [path, { version }] of copies)
		expect(isAtLeast(version ?? '0', floor), `${path} ${String(version)}`).toBe(true);
});

it('every package is pinned by content, and none comes from elsewhere than the public registry (C30)', () => {
	// Binaries of other platforms carry a version alone where the lock file's maker could not fetch them.
	const loose = installed.filter(
		([path, { integrity, link }]) => link !== true && !integrity && existsSync(path)
	);
	expect(loose.map(([path]) => path)).toEqual([]);
	const hosts = installed.flatMap(([, { resolved }]) =>
		resolved === undefined ? [] : [new URL(resolved).host]
	);
	expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
});

it('compares versions by number, not by text', () => {
	expect(isAtLeast('4.10.0', '4.9.9')).toBe(true);
	expect(isAtLeast('4.2.6', '4.2.7')).toBe(false);
});

function isAtLeast(version: string, floor: string): boolean {
	const [left, right] = [version, floor].map((text) => text.split('-')[0]!.split('.').map(Number));
	const at = [0, 1, 2].find((index) => left![index] !== right![index]);
	return at === undefined || left![at]! > right![at]!;
}
