/** Durations in milliseconds and the city's calendar. Instants are UTC ISO strings or epoch milliseconds. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const CITY_ZONE = 'Asia/Ho_Chi_Minh';
/** Hanoi keeps UTC+7 all year, so the offset is a constant. */
export const CITY_OFFSET_MS = 7 * HOUR_MS;

/** Calendar day in Hanoi, `YYYY-MM-DD`. */
export function cityDay(epochMs: number): string {
	return new Date(epochMs + CITY_OFFSET_MS).toISOString().slice(0, 10);
}

/** Epoch milliseconds of 00:00 in Hanoi on the day that contains the instant. */
export function cityMidnight(epochMs: number): number {
	return Math.floor((epochMs + CITY_OFFSET_MS) / DAY_MS) * DAY_MS - CITY_OFFSET_MS;
}

/** Hour of day in Hanoi, 0 to 24 exclusive, with the fraction of the hour. */
export function cityHour(epochMs: number): number {
	return ((epochMs + CITY_OFFSET_MS) % DAY_MS) / HOUR_MS;
}

/** The instant on Hanoi's clock with its offset: `2026-11-23T14:05:09+07:00`. */
export function cityInstant(epochMs: number): string {
	return `${new Date(epochMs + CITY_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
