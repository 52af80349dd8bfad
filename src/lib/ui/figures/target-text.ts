/** The target of a metric in words, with who set it. The number comes from the declaration and from nowhere else. */
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { numberText } from './figure-text.ts';

/** `Mục tiêu: tối đa 15 phút (công bố)`; null for a metric without a target. */
export function targetText({ target, unit }: Metric, locale: Locale): string | null {
	if (target === null) return null;
	const { figures } = wordsFor(locale);
	const sentence = target.direction === 'at-most' ? figures.targetAtMost : figures.targetAtLeast;
	return sentence(targetValue({ target, unit }, locale), figures.target[target.kind]);
}

/** `15 phút`, `85%`: whole where the target is. */
function targetValue({ target, unit }: Pick<Metric, 'target' | 'unit'>, locale: Locale): string {
	if (target === null) return '';
	const { number, unit: word } = numberText(target.value, unit, locale);
	const whole = number.replace(/[.,]0$/, '');
	return word === '%' ? `${whole}%` : `${whole} ${word}`;
}
