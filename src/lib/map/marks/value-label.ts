/** What a map prints of a measured value: short, for the mark already says its state. */
import type { Locale } from '#lib/foundation/locale.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { figureText } from '#lib/ui/figures/figure-text.ts';

/** `72,1%`; null where there is nothing to print. */
export function valueLabel(value: MetricValue | undefined, locale: Locale): string | null {
	if (value === undefined || value.value === null) return null;
	const { number, unit } = figureText(value, locale);
	return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
