/** WCAG 2.2 contrast of two hex colours, so that tests can hold every token pair to its floor. */

/** Ratio 1 to 21. @throws RangeError when a colour is not `#rrggbb`. */
export function contrastRatio(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
	if (!match) throw new RangeError(`"${hex}" is not a colour of the form #rrggbb.`);
	const [red, green, blue] = match.slice(1).map((pair) => {
		const channel = Number.parseInt(pair, 16) / 255;
		return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
