/** The kiosk fleet from live states: how many work, how many are silent, per facility and for the city. */
import type { KioskEntry } from '../wards/registry.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { kioskStates, type KioskState } from './contract.ts';

export type KioskRow = LiveEntity & KioskState;

export interface KioskFleet {
	/** Kiosks that report and say `online`, of all that are expected. */
	readonly online: Figure;
	/** Kiosks that reported within the stale limit. */
	readonly reportingCount: number;
	readonly outOfOrder: readonly KioskRow[];
	/** Registered kiosks that are stale or never reported. */
	readonly silent: readonly string[];
	/** People in the queues the kiosks report; null when none reports a queue. */
	readonly queueLength: number | null;
}

const freshness = kioskStates.freshness;

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
	const fresh = rows.filter((row) => nowMs - Date.parse(row.asOf) <= freshness.staleAfterMs);
	const known = new Set(fresh.map((row) => row.kioskId));
	const online = fresh.filter((row) => row.state === 'online');
	const queues = fresh.flatMap((row) => (row.queueLength === undefined ? [] : [row.queueLength]));
	return {
		online: {
			value: rows.length > 0 ? online.length : null,
			unit: 'kiosks',
			numerator: online.length,
			denominator: expected.size,
			asOf: newest(rows),
			freshness,
			reporting: fresh.length,
			expected: expected.size
		},
		reportingCount: fresh.length,
		outOfOrder: fresh.filter((row) => row.state !== 'online'),
		silent: [...expected].filter((kioskId) => !known.has(kioskId)).sort(),
		queueLength: queues.length > 0 ? queues.reduce((total, length) => total + length, 0) : null
	};
}

function newest(rows: readonly KioskRow[]): string | null {
	return rows.reduce<string | null>(
		(last, row) => (last === null || row.asOf > last ? row.asOf : last),
		null
	);
}
