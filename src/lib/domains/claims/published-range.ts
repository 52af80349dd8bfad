/** The values that a printed number may stand for, by its rounding and its hedge. */
import type { ClaimContent } from './claim.ts';

export interface PublishedRange {
	readonly low: number;
	readonly high: number;
}

type Printed = Pick<ClaimContent, 'qualifier' | 'value' | 'valueTo' | 'step'>;

/**
 * `9.6 million` is 9.55 to 9.65 million; `about` allows a whole step either way, `over` and `under` a step
 * beyond the number, `nearly` a step below it. Both ends belong to the range.
 */
export function publishedRange({ qualifier, value, valueTo, step }: Printed): PublishedRange {
	const top = valueTo ?? value;
	switch (qualifier) {
		case 'over':
			return { low: value, high: top + step };
		case 'under':
		case 'nearly':
			return { low: value - step, high: top };
		case 'about':
			return { low: value - step, high: top + step };
		case 'exactly':
			return { low: value - step / 2, high: top + step / 2 };
	}
}

/** Binary fractions are forgiven. */
export function isWithin(value: number, { low, high }: PublishedRange): boolean {
	const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
	return value >= low - slack && value <= high + slack;
}

/** True when one number could be meant by both. */
export function overlap(a: PublishedRange, b: PublishedRange): boolean {
	return isWithin(Math.max(a.low, b.low), { low: a.low, high: Math.min(a.high, b.high) });
}
