/**
 * The drawing of a chart freed from the page: every style that it got from style sheets is written on its
 * parts, in the light palette, because files go into documents and onto paper.
 */
export interface PlainDrawing {
	/** The parts, as SVG text with a place and size of their own. */
	readonly markup: string;
	/** Colours of ground, title and small print, and the family of letters. */
	readonly ground: string;
	readonly ink: string;
	readonly faint: string;
	readonly font: string;
}

export interface DrawingPlace {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const PROPERTIES = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linejoin',
	'stroke-linecap',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
	'paint-order'
];

/** Must run in a browser: the copy stands in the page, out of sight, while its styles are read. */
export function plainDrawing(svg: SVGSVGElement, place: DrawingPlace): PlainDrawing {
	const scope = document.createElement('div');
	scope.dataset['theme'] = 'light';
	scope.ariaHidden = 'true';
	Object.assign(scope.style, { position: 'fixed', left: '-10000px', color: 'var(--text)' });
	const copy = svg.cloneNode(true) as SVGSVGElement;
	scope.append(copy);
	document.body.append(scope);
	try {
		const parts = [...copy.querySelectorAll<SVGElement>('*')];
		const styles = parts.map((part) => {
			const computed = getComputedStyle(part);
			return PROPERTIES.map((name) => [name, computed.getPropertyValue(name)] as const);
		});
		const colour = getComputedStyle(scope);
		const page = getComputedStyle(document.body);
		for (const [index, part] of parts.entries()) dress(part, styles[index] ?? []);
		for (const name of ['class', 'role', 'aria-label', 'style']) copy.removeAttribute(name);
		for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
		return {
			markup: new XMLSerializer().serializeToString(copy),
			ground: colour.getPropertyValue('--bg1').trim(),
			ink: colour.getPropertyValue('--text').trim(),
			faint: colour.getPropertyValue('--muted').trim(),
			font: page.fontFamily
		};
	} finally {
		scope.remove();
	}
}

function dress(part: SVGElement, styles: readonly (readonly [string, string])[]): void {
	part.removeAttribute('class');
	part.removeAttribute('style');
	if (['title', 'defs', 'clipPath', 'pattern'].includes(part.localName)) return;
	for (const [name, value] of styles) if (value !== '') part.setAttribute(name, value);
}
