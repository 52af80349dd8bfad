/** Where the panel stands on a desk: beside the card of the figure where there is room, else at the right edge. */

/** Width of the panel and the gap to the card, rem. */
const PANEL_REM = 48.5;
const GAP_REM = 0.75;
const ATTRIBUTE = 'data-explained';

/** The `right` of the panel as a length, or null for the edge of the page. */
export function besideFigure(figure: HTMLElement | null): string | null {
	if (figure === null) return null;
	const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
	const { left } = cardOf(figure).getBoundingClientRect();
	const room = left - (PANEL_REM + 2 * GAP_REM) * rem;
	return room < 0 ? null : `${String(window.innerWidth - left + GAP_REM * rem)}px`;
}

/** Marks the card that is being explained. Returns the way to take the mark away. */
export function markedFigure(figure: HTMLElement | null): () => void {
	const card = figure === null ? null : markOf(figure);
	card?.setAttribute(ATTRIBUTE, '');
	return () => card?.removeAttribute(ATTRIBUTE);
}

/** A figure in a table or list is marked itself: its card is too large to point at it. */
function markOf(figure: HTMLElement): HTMLElement {
	return figure.closest('table, ul, ol, dialog') === null ? cardOf(figure) : figure;
}

function cardOf(figure: HTMLElement): HTMLElement {
	return figure.closest<HTMLElement>('.card') ?? figure;
}
