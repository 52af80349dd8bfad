/** What an environment variable may hold: one declaration that the loader, its errors and the README table share. */
export interface Setting<Value> {
	readonly variable: string;
	readonly meaning: string;
	/** Ends the sentence "… accepts". */
	readonly accepts: string;
	/** Text used when the variable is absent or empty; null when absence itself has a meaning. */
	readonly fallback: string | null;
	/** The value, or undefined when the text is not accepted. */
	readonly parse: (text: string) => Value | undefined;
}

export function wholeNumber(least: number, most: number) {
	return (text: string): number | undefined => {
		const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		return value >= least && value <= most ? value : undefined;
	};
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]) {
	return (text: string): Choice | undefined => choices.find((choice) => choice === text);
}

export function yesOrNo(text: string): boolean | undefined {
	if (text === '1' || text === 'true') return true;
	if (text === '0' || text === 'false') return false;
	return undefined;
}

export function textOf(least: number, most: number) {
	return (text: string): string | undefined =>
		text.length >= least && text.length <= most ? text : undefined;
}

/** A URL of one of the protocols, kept as written. */
export function urlOf(protocols: readonly string[]) {
	return (text: string): string | undefined =>
		URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}

/** An origin without path or trailing slash, such as `https://ioc.hanoi.gov.vn`. */
export function originOf(text: string): string | undefined {
	const url = urlOf(['http:', 'https:'])(text);
	return url === undefined || new URL(url).origin !== text ? undefined : text;
}
