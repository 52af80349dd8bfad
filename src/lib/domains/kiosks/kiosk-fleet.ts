/** The kiosk fleet from live states: how many work, how many are silent, per facility and for the city. */
import type { KioskEntry } from '../wards/registry.ts';
import { measured, withCompletenessOf, type MetricValue } from '#lib/metrics/metric-value.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { kioskStates, type KioskState } from './contract.ts';
import { kiosksOnline, kiosksStopped } from './metrics.ts';

export type KioskRow = LiveEntity & KioskState;

export interface KioskFleet {
	/** Kiosks that report and say `online`, of all that are expected. */
	readonly online: MetricValue;
	/** Kiosks out of order and kiosks that are stale or never reported. */
	readonly stopped: MetricValue;
	/** Kiosks that are stale or never reported, by id. */
	readonly silent: readonly string[];
}

const { staleAfterMs } = kioskStates.freshness;

/** Kiosks that are not in the registry count as expected too: a machine that reports exists. */
export function kioskFleet(
	registered: readonly KioskEntry[],
	rows: readonly KioskRow[],
	nowMs: number
): KioskFleet {
	const expected = new Set([
		...registered.map((kiosk) => kiosk.kioskId),
		...rows.map((row) => row.kioskId)
	]);
	const fresh = rows.filter((row) => nowMs - Date.parse(row.asOf) <= staleAfterMs);
	const known = new Set(fresh.map((row) => row.kioskId));
	const online = fresh.filter((row) => row.state === 'online').length;
	const evidence = {
		asOf: newestOf(rows.map((row) => row.asOf)),
		reporting: fresh.length,
		expected: expected.size
	};
	const count = (value: number) => ({ ...evidence, value: rows.length > 0 ? value : null });
	return {
		online: measured(kiosksOnline, count(online)),
		stopped: measured(kiosksStopped, count(expected.size - online)),
		silent: [...expected].filter((kioskId) => !known.has(kioskId)).sort()
	};
}

/**
 * A wait with the completeness of the fleet: silent kiosks are people whom nobody counts. Where the fleet
 * is not known, the wait keeps the completeness it was measured with.
 */
export function waitOfFleet(wait: MetricValue, { online }: KioskFleet): MetricValue {
	return withCompletenessOf(wait, online);
}
