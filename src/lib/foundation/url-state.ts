/** Filters, layer and selection live in the address, so that a link is the whole state of a page. */

/** The thing in view, as `kind:id` in the parameter `select`. */
export interface Selected {
	readonly kind: 'ward' | 'station' | 'hospital' | 'unit' | 'incident';
	readonly id: string;
}

const KINDS: ReadonlySet<string> = new Set(['ward', 'station', 'hospital', 'unit', 'incident']);

/** Null when nothing is selected or the text names no kind we know. */
export function parseSelected(text: string | null): Selected | null {
	const match = /^([a-z]+):(.{1,80})$/.exec(text ?? '');
	const [, kind, id] = match ?? [];
	if (kind === undefined || id === undefined || !KINDS.has(kind)) return null;
	return { kind: kind as Selected['kind'], id };
}

/** Path and query with some parameters changed; null or an empty text removes one. */
export function withParams(url: URL, changes: Readonly<Record<string, string | null>>): string {
	const params = new URLSearchParams(url.search);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null || value === '') params.delete(name);
		else params.set(name, value);
	}
	const query = params.toString();
	return query === '' ? url.pathname : `${url.pathname}?${query}`;
}

/** The parameter when it is one of the choices, else the first choice. */
export function choiceOf<const Choice extends string>(
	url: URL,
	name: string,
	choices: readonly [Choice, ...Choice[]]
): Choice {
	const text = url.searchParams.get(name);
	return choices.find((choice) => choice === text) ?? choices[0];
}
