/** Hours of the day in which a feed is due, in city time, and the parts of a stretch that fall into them. */
import { cityMidnight, DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';

export interface ServiceHours {
	/** Minutes after midnight in Hanoi, 0 to 1440; `from` comes before `to`. */
	readonly fromMinute: number;
	readonly toMinute: number;
}

/** A stretch of time, epoch milliseconds; `to` is not before `from`. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** The parts of the stretch within service, in order; the whole stretch without service hours. */
export function withinService(stretch: Stretch, service: ServiceHours | null): Stretch[] {
	if (service === null) return stretch.to > stretch.from ? [stretch] : [];
	const parts: Stretch[] = [];
	for (let day = cityMidnight(stretch.from); day < stretch.to; day += DAY_MS) {
		const from = Math.max(stretch.from, day + service.fromMinute * MINUTE_MS);
		const to = Math.min(stretch.to, day + service.toMinute * MINUTE_MS);
		if (to > from) parts.push({ from, to });
	}
	return parts;
}

/** True when deliveries are due at the instant. */
export function isInService(atMs: number, service: ServiceHours | null): boolean {
	if (service === null) return true;
	const minute = (atMs - cityMidnight(atMs)) / MINUTE_MS;
	return minute >= service.fromMinute && minute < service.toMinute;
}

/** Time that two stretches share, milliseconds. */
export function overlapMs(a: Stretch, b: Stretch): number {
	return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
