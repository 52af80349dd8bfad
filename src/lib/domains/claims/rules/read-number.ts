/** Numbers as Vietnamese and English tables print them: `1.234,5` or `1,234.5`, with or without a percent sign. */
import type { TableCell } from './table.ts';

export type DecimalSign = ',' | '.';

const NUMBER_LIKE = /^[-−+]?[\d.,\s\u00a0\u202f]+%?$/;
const GROUPS = /[\s\u00a0\u202f]/g;

/** Reads a cell with the decimal sign of its table. What is no number keeps its text and has no value. */
export function readCell(raw: string, decimalSign: DecimalSign): TableCell {
	const text = raw.trim();
	const missing = { text, value: null, decimals: 0, isPercent: false };
	if (!NUMBER_LIKE.test(text) || !/\d/.test(text)) return missing;
	const isPercent = text.endsWith('%');
	const sign = /^[-−]/.test(text) ? -1 : 1;
	const digits = text
		.replace(/^[-−+]/, '')
		.replace('%', '')
		.replace(GROUPS, '');
	const groupSign = decimalSign === ',' ? '.' : ',';
	const [whole = '', fraction, ...rest] = digits.split(decimalSign);
	if (rest.length > 0 || fraction?.includes(groupSign) || !isGrouped(whole, groupSign))
		return missing;
	const value = Number(`${whole.replaceAll(groupSign, '') || '0'}.${fraction || '0'}`);
	return { text, value: sign * value, decimals: fraction?.length ?? 0, isPercent };
}

/**
 * The decimal sign that the cells themselves show: a sign after another kind of sign, or one that is
 * not followed by three digits. Where no cell tells, the fallback.
 */
export function findDecimalSign(texts: Iterable<string>, fallback: DecimalSign): DecimalSign {
	let commas = 0;
	let points = 0;
	for (const raw of texts) {
		const shown = decimalShown(raw.trim().replace('%', '').replace(GROUPS, ''));
		if (shown === ',') commas += 1;
		if (shown === '.') points += 1;
	}
	if (commas === points) return fallback;
	return commas > points ? ',' : '.';
}

function decimalShown(text: string): DecimalSign | null {
	if (!NUMBER_LIKE.test(text)) return null;
	const comma = text.lastIndexOf(',');
	const point = text.lastIndexOf('.');
	if (comma < 0 && point < 0) return null;
	if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
	const sign = comma >= 0 ? ',' : '.';
	const other = sign === ',' ? '.' : ',';
	if (text.indexOf(sign) !== text.lastIndexOf(sign)) return other;
	return text.length - text.lastIndexOf(sign) - 1 === 3 ? null : sign;
}

function isGrouped(whole: string, groupSign: string): boolean {
	const [first = '', ...groups] = whole.split(groupSign);
	if (groups.length === 0) return true;
	return first.length >= 1 && first.length <= 3 && groups.every((group) => group.length === 3);
}
