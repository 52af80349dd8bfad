/**
 * Outages of a feed from its silences. An outage starts at the last delivery and ends at the next; it
 * counts only when the silence exceeded the agreed limit, and the time that passes between two
 * deliveries anyway is taken off. One that has not ended counts up to now.
 */
import { overlapMs, withinService, type ServiceHours, type Stretch } from './service-hours.ts';

/** Time without a delivery, epoch milliseconds; `to` is null while it lasts. */
export interface Silence {
	readonly from: number;
	readonly to: number | null;
}

export interface Outage {
	/** Last delivery before, or begin of service, epoch milliseconds. Never changes once known. */
	readonly startMs: number;
	/** Next delivery, or end of service; null while it lasts. */
	readonly endMs: number | null;
	/** Time in the dark: the silence without the normal interval. */
	readonly dark: Stretch;
}

export interface OutageRule {
	/** Agreed limit, milliseconds. */
	readonly slaMs: number;
	/** Usual time between two deliveries, milliseconds; at most `slaMs`. */
	readonly normalMs: number;
	readonly service: ServiceHours | null;
	readonly nowMs: number;
}

/** Outages in order of time. Silences may come in any order and must not overlap. */
export function outagesOf(silences: readonly Silence[], rule: OutageRule): Outage[] {
	const { slaMs, service, nowMs } = rule;
	const normalMs = Math.min(rule.normalMs, slaMs);
	return silences
		.flatMap(({ from, to }) => {
			const parts = withinService({ from, to: to ?? nowMs }, service);
			return parts
				.filter((part) => part.to - part.from > slaMs)
				.map((part): Outage => {
					const lasts = to === null && part.to === nowMs;
					return {
						startMs: part.from,
						endMs: lasts ? null : part.to,
						dark: { from: part.from + normalMs, to: part.to }
					};
				});
		})
		.sort((a, b) => a.startMs - b.startMs);
}

/** Time in the dark within the window, milliseconds. */
export function darkMs(outages: readonly Pick<Outage, 'dark'>[], window: Stretch): number {
	return outages.reduce((sum, { dark }) => sum + overlapMs(dark, window), 0);
}
