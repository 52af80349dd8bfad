/**
 * The product's own letters inside a drawing, so that it looks the same in a report: the rules of the page's
 * style sheets with their files written in. Files come from our own origin and nowhere else.
 */

const FAMILY = /^["']?IOC\b/;

/** Only the faces whose characters and weight occur. */
export async function embeddedFonts(text: string): Promise<string> {
	const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
	const weights = new Set(['400', '700', ...(text.match(/(?<=font-weight=")\d+/g) ?? [])]);
	const rules = [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules]
			.filter((rule) => rule instanceof CSSFontFaceRule)
			.filter(({ style }) => FAMILY.test(style.getPropertyValue('font-family')))
			.filter(({ style }) => weights.has(style.getPropertyValue('font-weight')))
			.filter(({ style }) => covers(style.getPropertyValue('unicode-range'), points))
			.map((rule) => withFile(rule, sheet.href ?? document.baseURI))
	);
	return (await Promise.all(rules)).join('');
}

/** True when any of the code points is in a range such as `U+0030-0039, U+002B`. */
export function covers(ranges: string, points: readonly number[]): boolean {
	return ranges.split(',').some((range) => {
		const [from = NaN, to = from] = range
			.trim()
			.replace(/^U\+/i, '')
			.split('-')
			.map((hex) => Number.parseInt(hex, 16));
		return points.some((point) => point >= from && point <= to);
	});
}

async function withFile({ style }: CSSFontFaceRule, base: string): Promise<string> {
	const said = style.getPropertyValue('src');
	const [, path] = /url\(["']?([^"')]+)["']?\)/.exec(said) ?? [];
	if (path === undefined) return '';
	const answer = await fetch(new URL(path, base));
	if (!answer.ok) return '';
	const parts = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
		(name) => `${name}:${style.getPropertyValue(name)}`
	);
	const file = await dataUrl(await answer.blob());
	return `@font-face{${parts.join(';')};src:url(${file}) format('woff2')}`;
}

function dataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(reader.result as string);
		};
		reader.onerror = () => {
			reject(new Error('A font file could not be read. Try again.', { cause: reader.error }));
		};
		reader.readAsDataURL(blob);
	});
}
