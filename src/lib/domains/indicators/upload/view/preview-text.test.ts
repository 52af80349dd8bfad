import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { ROW_PROBLEMS } from '../preview.ts';
import { errorText } from './preview-text.ts';

describe('the reasons of a preview', () => {
	it.each(LOCALES)('each have a sentence of their own that names the cell, in %s', (locale) => {
		const words = wordsFor(locale).indicatorUpload;
		const sentences = ROW_PROBLEMS.map((code) =>
			errorText({ code, column: null, cell: 'E7', text: 'abc' }, words)
		);
		expect(new Set(sentences).size).toBe(ROW_PROBLEMS.length);
		for (const sentence of sentences) expect(sentence).toContain('E7');
	});

	it('that this version does not know still name the cell and what stands there', () => {
		const words = wordsFor('en').indicatorUpload;
		const sentence = errorText(
			{ code: 'from_later', column: null, cell: 'E7', text: 'abc' },
			words
		);
		expect(sentence).toContain('E7');
		expect(sentence).toContain('abc');
	});
});
