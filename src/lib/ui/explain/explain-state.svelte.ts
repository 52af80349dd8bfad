/** Which figure is being explained on this page, and how it was asked for. */
import { ask, figureInFocus } from './figure-in-focus.ts';
import type { ExplainRequest } from './explain-context.ts';

export class ExplainState {
	request: ExplainRequest | null = $state.raw(null);
	/** The figure that was asked about, so that the panel can stand beside it and mark it. */
	figure: HTMLElement | null = $state.raw(null);
	/** Where the focus goes when the panel closes. */
	#before: HTMLElement | null = null;
	#turn = 0;

	readonly open = (request: ExplainRequest): void => {
		if (this.request === null && document.activeElement instanceof HTMLElement)
			this.#before = document.activeElement;
		this.figure = figureOf(request);
		this.request = request;
	};

	readonly close = (): void => {
		this.request = null;
		this.figure = null;
		if (this.#before?.isConnected === true) this.#before.focus();
		this.#before = null;
		this.#turn = 0;
	};

	/** `?` on a figure. False leaves the key to the help of the page. A row with several figures gives the next one each time. */
	askForFigure(): boolean {
		const figure = figureInFocus(document, this.#turn);
		if (figure === null) return false;
		this.#turn += 1;
		ask(figure);
		return true;
	}
}

/** The figure under the pointer or in focus that shows the value, else the first on the page. */
function figureOf({ metric, scope }: ExplainRequest): HTMLElement | null {
	const shows = `[data-metric="${CSS.escape(metric)}"][data-scope="${CSS.escape(scope)}"]`;
	const near =
		document.querySelector<HTMLElement>(`${shows}:hover`) ??
		document.querySelector<HTMLElement>(`${shows}:focus`);
	return near ?? document.querySelector<HTMLElement>(shows);
}
