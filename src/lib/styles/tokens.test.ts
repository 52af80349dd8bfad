import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [screen = ''] = css.split('@media print');
const [dark = '', light = ''] = screen.split("[data-theme='light']");

function colours(block: string): Map<string, string> {
	const found = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)];
	return new Map(found.map((match) => [match[1] ?? '', match[2] ?? '']));
}

const themes = { dark: colours(dark), light: colours(light) };
const GROUNDS = ['bg0', 'bg1', 'bg2'];
const TEXT = 4.5;
const SHAPE = 3;

/** Pairs of ux.md §1.1 to §1.3: foreground, grounds, floor. */
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
	['text', [...GROUNDS, 'sel'], TEXT],
	['muted', [...GROUNDS, 'sel'], TEXT],
	['faint', GROUNDS, TEXT],
	['action', GROUNDS, TEXT],
	['line', GROUNDS, SHAPE],
	['action-ink', ['action'], TEXT],
	['p1i', ['p1'], TEXT],
	['p2i', ['p2'], TEXT],
	['p3i', ['p3'], TEXT],
	['p1l', ['bg1'], SHAPE],
	['p2l', ['bg1'], SHAPE],
	['p3l', ['bg1'], SHAPE],
	['chart', ['bg1'], SHAPE],
	['chart2', ['bg1'], SHAPE],
	['tgt', ['bg1'], SHAPE],
	['city', ['map-out'], SHAPE],
	['map-label', ['map-a', 'map-b', 'map-c'], TEXT],
	['map-label-faint', ['map-b', 'map-c', 'map-out'], TEXT],
	['l1i', ['l1'], TEXT],
	['l3i', ['l3'], TEXT],
	['l4i', ['l4'], TEXT],
	['l5i', ['l5'], TEXT]
];

describe.each(Object.entries(themes))('tokens of the %s theme', (name, tokens) => {
	it.each(PAIRS)('%s on %s has at least its contrast floor', (ink, grounds, floor) => {
		for (const ground of grounds) {
			const ratio = contrastRatio(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
			expect(ratio, `${ink} on ${ground} (${name})`).toBeGreaterThanOrEqual(floor);
		}
	});
});

describe('tokens', () => {
	it('exist with the same names in both themes', () => {
		const names = (block: string) =>
			[...block.matchAll(/--([\w-]+):/g)].map((match) => match[1]).sort();
		const darkColours = names(dark.slice(dark.indexOf("[data-theme='dark']")));
		expect(darkColours).toEqual(names(light));
	});

	it('give alarm fills of the light theme a border that can be seen on a card', () => {
		for (const border of ['p1b', 'p2b', 'p3b'])
			expect(
				contrastRatio(themes.light.get(border) ?? '', themes.light.get('bg1') ?? '')
			).toBeGreaterThanOrEqual(SHAPE);
	});
});

describe('contrastRatio', () => {
	it('is 21 for black on white and refuses what is no hex colour', () => {
		expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(() => contrastRatio('red', '#ffffff')).toThrow(RangeError);
	});
});
