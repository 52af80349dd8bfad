/** What a chart says in one sentence, for those who do not see it. */
import type { Dictionary } from '#lib/i18n/words.ts';

/** `Title: latest …, lowest …, highest …`; says so when nothing is known. */
export function chartSummary(
	title: string,
	values: readonly (number | null)[],
	options: { readonly words: Dictionary; readonly format: (value: number) => string }
): string {
	const { words, format } = options;
	const known = values.filter((value) => value !== null);
	const last = known.at(-1);
	if (last === undefined) return `${title}: ${words.common.chart.empty}`;
	const [low, high] = [Math.min(...known), Math.max(...known)];
	return `${title}: ${words.common.chart.summary(format(last), format(low), format(high))}.`;
}
