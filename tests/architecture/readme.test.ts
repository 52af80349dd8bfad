import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settings } from '#server/config.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
	test('its table of settings is the one that the server reads', () => {
		const wanted = Object.values(settings).map(({ variable, meaning, accepts, fallback }) => [
			`\`${variable}\``,
			fallback === null ? '' : `\`${fallback}\``,
			`${meaning} Accepts ${accepts}.`
		]);
		const rows = [...readme.matchAll(/^\| (`[A-Z_]+`) *\| *(\S*) *\| (.+?) *\|$/gm)];
		expect(rows.map((row) => row.slice(1))).toEqual(wanted);
	});

	test('it names only scripts that exist', () => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			scripts: Record<string, string>;
		};
		const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
		expect(named.length).toBeGreaterThan(3);
		for (const name of named) expect(scripts).toHaveProperty([String(name)]);
	});
});
