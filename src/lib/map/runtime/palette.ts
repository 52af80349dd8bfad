/** The design tokens the canvas needs, read from CSS: MapLibre and canvas know no custom properties. */

const TOKENS = [
	'bg0',
	'text',
	'muted',
	'faint',
	'line',
	'action',
	'p1',
	'p1i',
	'p1b',
	'p2',
	'p2i',
	'p2b',
	'p3',
	'p3i',
	'p3b',
	'l1',
	'l2',
	'l3',
	'l4',
	'l5',
	'l1i',
	'l2i',
	'l3i',
	'l4i',
	'l5i',
	'map-out',
	'map-a',
	'map-b',
	'map-c',
	'map-cell',
	'map-river',
	'map-label',
	'map-label-faint',
	'map-halo',
	'map-halo-outer',
	'city'
] as const;

type TokenName = (typeof TOKENS)[number];
export type Palette = Readonly<Record<TokenName, string>>;

/** @throws TypeError when a token is missing: a typo there would draw black on black. */
export function readPalette(element: Element): Palette {
	const style = getComputedStyle(element);
	const entries = TOKENS.map((name): [TokenName, string] => {
		const value = style.getPropertyValue(`--${name}`).trim();
		if (value === '') throw new TypeError(`The token --${name} is missing. Load tokens.css first.`);
		return [name, value];
	});
	return Object.fromEntries(entries) as Palette;
}

/** Calls back with the new palette whenever `data-theme` of the page changes; returns the way to stop. */
export function watchPalette(element: Element, listener: (palette: Palette) => void): () => void {
	const observer = new MutationObserver(() => {
		listener(readPalette(element));
	});
	observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
	return () => {
		observer.disconnect();
	};
}
