/** The figure that the key `?` asks about: in focus, inside what is in focus, or under the pointer. */

const FIGURE = '[data-metric]';

/** Null when nothing that is a figure is in focus or under the pointer. Inside a focused row `turn` picks one after the other. */
export function figureInFocus(root: Document, turn = 0): HTMLElement | null {
	const { activeElement } = root;
	if (activeElement instanceof HTMLElement && isNarrow(activeElement)) {
		const own = activeElement.closest<HTMLElement>(FIGURE);
		if (own !== null) return own;
		const inside = [...activeElement.querySelectorAll<HTMLElement>(FIGURE)];
		if (inside.length > 0) return inside[turn % inside.length] ?? null;
	}
	const hovered = [...root.querySelectorAll<HTMLElement>(':hover')].at(-1);
	return hovered?.closest<HTMLElement>(FIGURE) ?? null;
}

/** The page itself and its main part are in focus when nothing is. */
function isNarrow(element: HTMLElement): boolean {
	return element !== element.ownerDocument.body && element.tagName !== 'MAIN';
}

/** Asks for the figure as a click on it would. A chart has a button for it. */
export function ask(figure: HTMLElement): void {
	const button = figure.tagName === 'FIGURE' ? figure.querySelector<HTMLElement>('.ask') : null;
	(button ?? figure).click();
}
