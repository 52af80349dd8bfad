/** The rows of a preview in words: figures as the file means them, and every reason as a sentence. */
import { numberFormat } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { Dictionary } from '#lib/i18n/words.ts';
import type { CellFigures, PreviewRow, RowError } from '../preview.ts';
import type { UploadTrouble } from './upload-client.ts';

type Words = Dictionary['indicatorUpload'];

/** Figures are shown as exactly as they are written; a figure of a file is no measurement yet. */
const EXACT = { maximumFractionDigits: 6 } as const;

export function countText(count: number, locale: Locale): string {
	return numberFormat(locale, EXACT).format(count);
}

/** `90/100`, or the one figure. */
export function figuresText(figures: CellFigures, locale: Locale): string {
	const { numerator, denominator, value } = figures;
	return [numerator ?? value, denominator]
		.filter((figure) => figure !== null)
		.map((figure) => countText(figure, locale))
		.join('/');
}

export function beforeText({ before, kind }: PreviewRow, words: Words, locale: Locale): string {
	if (kind === 'error') return '';
	if (before === null) return words.none;
	return before === 'hidden' ? words.hidden : figuresText(before, locale);
}

export function afterText({ after, kind }: PreviewRow, words: Words, locale: Locale): string {
	if (kind === 'error') return '';
	return after === null ? words.gone : figuresText(after, locale);
}

export function errorText({ code, cell, text }: RowError, words: Words): string {
	const { errors } = words;
	const sentence = Object.hasOwn(errors, code)
		? errors[code as keyof Words['errors']]
		: errors.other;
	return sentence(cell, text);
}

export function reasonText({ errors, isAboveWhole }: PreviewRow, words: Words): string {
	if (errors.length > 0) return errors.map((error) => errorText(error, words)).join(' ');
	return isAboveWhole ? words.aboveWhole : '';
}

/** Why there is no preview; `isWriting` when a confirmation was under way. */
export function troubleText(trouble: UploadTrouble, words: Words, isWriting: boolean): string {
	if (trouble.why === 'offline') return isWriting ? words.offline : words.offlineReading;
	if (trouble.why !== 'file') return words[trouble.why];
	const { files } = words;
	const { code, place } = trouble;
	const sentence = Object.hasOwn(files, code) ? files[code as keyof Words['files']] : words.failed;
	return place === '' ? sentence : words.at(sentence, place);
}
