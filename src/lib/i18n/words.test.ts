import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/foundation/locale.ts';
import { wordsFor } from './words.ts';

/** Every leaf with its path; functions are called with marks so that their text can be read. */
function leaves(node: unknown, path = ''): [path: string, text: string][] {
	if (typeof node === 'string') return [[path, node]];
	if (typeof node === 'function')
		return [[path, String((node as (...marks: string[]) => unknown)('①', '②', '③'))]];
	return Object.entries(node as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const vi = leaves({ ...wordsFor('vi') });
const en = leaves({ ...wordsFor('en') });

describe('dictionaries', () => {
	it('have the same keys in both languages', () => {
		expect(en.map(([path]) => path).sort()).toEqual(vi.map(([path]) => path).sort());
	});

	it('use the same blanks in both languages', () => {
		const blanks = (text: string) => [...new Set(text.match(/[①②③]/g) ?? [])].sort().join('');
		const english = new Map(en);
		for (const [path, text] of vi) expect(blanks(english.get(path) ?? ''), path).toBe(blanks(text));
	});

	it.each(LOCALES)('say nothing empty and nothing loud in %s', (locale) => {
		for (const [path, text] of leaves({ ...wordsFor(locale) })) {
			expect(text.trim(), path).not.toBe('');
			expect(text, path).not.toContain('!');
		}
	});

	it('are composed Unicode, so that search and fonts agree', () => {
		for (const [path, text] of vi) expect(text, path).toBe(text.normalize('NFC'));
	});

	it('write kiosk in one way', () => {
		for (const [path, text] of vi) expect(text, path).not.toMatch(/ki-ốt|ki ốt|ki-ốt/i);
	});

	it('use no sign that the fonts lack', () => {
		for (const [path, text] of [...vi, ...en]) expect(text, path).not.toMatch(/[≤≥<>]/);
	});
});
