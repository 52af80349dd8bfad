/** Ends and ticks of the axes: waits from zero, ratios on round tens, hours counted back from the newest. */
import { nice, ticks } from 'd3';
import { HOUR_MS } from '#lib/foundation/time.ts';

export type Domain = readonly [low: number, high: number];

/** Waits and counts start at zero (ux.md §7). The top leaves room for the highest value and the target. */
export function domainFromZero(values: readonly (number | null)[], target?: number): Domain {
	const top = Math.max(1, target ?? 0, ...known(values));
	return [0, nice(0, top, 3)[1]];
}

/** Ratios may start above zero, on a round ten percent, so that a small change can be seen. */
export function ratioDomain(values: readonly (number | null)[], target?: number): Domain {
	const all = [...known(values), ...(target === undefined ? [] : [target])];
	if (all.length === 0) return [0, 1];
	const low = Math.max(0, Math.floor(Math.min(...all) * 10 - 0.2) / 10);
	const high = Math.ceil(Math.max(...all) * 10 + 0.2) / 10;
	return high - low < 0.2 ? [Math.max(0, low - 0.1), high] : [low, high];
}

/** About `count` round values, both ends of the domain among them where they are round. */
export function valueTicks([low, high]: Domain, count: number): number[] {
	return ticks(low, high, count);
}

/** Every sixth hour counted back from the newest point, oldest first. Epoch milliseconds. */
export function hourTicks(fromMs: number, toMs: number): number[] {
	const found: number[] = [];
	for (let at = toMs; at >= fromMs; at -= 6 * HOUR_MS) found.unshift(at);
	return found;
}

/** Below this many points a step, one point more or less would show. */
const FEW = 4;

/**
 * First and last of the daily points and days evenly between, at most `count` (2 or more) in all. Where
 * the steps are a few points, every step is the same and counted back from the newest.
 */
export function dayTicks(times: readonly number[], count: number): number[] {
	const last = times.length - 1;
	const steps = Math.min(count - 1, last);
	if (steps < 1) return [...times];
	const stride = Math.ceil(last / steps);
	if (stride < FEW) return times.filter((_, index) => (last - index) % stride === 0);
	return Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / steps)).flatMap(
		(index) => times[index] ?? []
	);
}

function known(values: readonly (number | null)[]): number[] {
	return values.filter((value) => value !== null);
}
