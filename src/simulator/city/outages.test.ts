import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import type { Emission, Family } from './emission.ts';
import { outageEnd, USUAL_OUTAGES, type SourceOutage } from './outages.ts';

const START = Date.parse('2026-11-24T00:00:00Z');

function beds(minute: number, facilityId = 'H01'): Emission {
	return {
		at: START + minute * MINUTE_MS,
		stream: 'hospital-beds',
		item: { facilityId }
	} as Emission;
}

/** Minute after the start at which the source speaks again; null when it speaks. */
function endMinute(
	outage: Partial<SourceOutage>,
	emission: Emission,
	family: Family = 'hospitals'
): number | null {
	const whole = {
		who: 'hospitals',
		place: null,
		atMs: 0,
		forMs: HOUR_MS,
		everyMs: null,
		...outage
	};
	const end = outageEnd([whole], { family, emission, startMs: START });
	return end === null ? null : (end - START) / MINUTE_MS;
}

describe('an outage of a source', () => {
	const seven = { atMs: MINUTE_MS, forMs: 7 * MINUTE_MS };

	test('begins at its instant, lasts its time and comes once', () => {
		expect([0, 1, 7.9, 8, 128].map((minute) => endMinute(seven, beds(minute)))).toEqual([
			null,
			8,
			8,
			null,
			null
		]);
	});

	test('silences its family or stream alone', () => {
		expect(endMinute({ who: 'kiosks' }, beds(1))).toBeNull();
		expect(endMinute({ who: 'hospital-beds' }, beds(1))).toBe(60);
		expect(endMinute({ who: 'hospital-diversion' }, beds(1))).toBeNull();
	});

	test('silences one place and leaves the others', () => {
		expect(endMinute({ place: 'H03' }, beds(1))).toBeNull();
		expect(endMinute({ place: 'H03' }, beds(1, 'H03'))).toBe(60);
	});

	test('of the usual scenario comes again every two hours', () => {
		const at = (minute: number) =>
			outageEnd(USUAL_OUTAGES, { family: 'hospitals', emission: beds(minute), startMs: START });
		expect([24, 25, 84.9, 85, 145].map((minute) => at(minute) !== null)).toEqual([
			false,
			true,
			true,
			false,
			true
		]);
	});
});
