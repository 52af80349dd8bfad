/** The house keeps its modules small: one subject a file. Limits of style.md, convention 11. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const LONGEST = 300;
const NINE_IN_TEN = 180;
const MEDIAN = 60;

const sizes = readdirSync('src', { withFileTypes: true, recursive: true })
	.filter((file) => file.isFile() && /\.(ts|svelte|css)$/.test(file.name))
	.map((file) => `${file.parentPath}/${file.name}`)
	.filter((path) => !path.includes('/generated/'))
	.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
	.sort((left, right) => left.lines - right.lines);

it('no file has more than 300 lines', () => {
	expect(sizes.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});

it('nine files in ten have at most 180 lines', () => {
	expect(sizes[Math.floor(sizes.length * 0.9)]?.lines).toBeLessThanOrEqual(NINE_IN_TEN);
});

it('half of the files have at most 60 lines', () => {
	expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(MEDIAN);
});

it('no file is named after a pile', () => {
	const piles = /\/(utils?|helpers?|common|misc|types)\.(ts|svelte\.ts)$/;
	expect(sizes.filter(({ path }) => piles.test(path))).toEqual([]);
});
