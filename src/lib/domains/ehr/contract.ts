/** Stream of electronic-health-record coverage: one daily snapshot of persons per ward. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineStream, type Finding } from '#lib/streams/define-stream.ts';
import { count, instant, wardCodeField } from '#lib/streams/fields.ts';

const ehrSnapshot = z.strictObject({
	wardCode: wardCodeField,
	asOf: instant,
	/** Resident persons that the source counts against. */
	population: count,
	recordsCreated: count,
	identityVerified: count.optional(),
	standardConform: count.optional(),
	/** Citizens whose book is in VNeID; not the same thing as verified records. */
	vneidIntegrated: count.optional(),
	checkedThisYear: count.optional()
});
export type EhrSnapshot = z.infer<typeof ehrSnapshot>;

/** More records than residents is possible (moved, died) and is shown, so it is a flag and never a rejection. */
function checkSnapshot(item: EhrSnapshot): Finding[] {
	return item.recordsCreated > item.population
		? [{ severity: 'flag', code: 'contradiction', message: 'More records than residents.' }]
		: [];
}

export const ehrCoverage = defineStream<EhrSnapshot>({
	name: 'ehr-coverage',
	version: 1,
	title: { vi: 'Độ bao phủ hồ sơ sức khỏe điện tử', en: 'Electronic health record coverage' },
	description: {
		vi: 'Số người có hồ sơ theo phường, xã, chốt hằng ngày.',
		en: 'Persons with a record by ward, closed daily.'
	},
	schema: ehrSnapshot,
	timeField: 'asOf',
	key: (item) => `${item.wardCode}@${item.asOf}`,
	subject: (item) => `ward:${item.wardCode}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 2 * DAY_MS,
		rejectAfterMs: 366 * DAY_MS
	},
	freshness: { periodMs: DAY_MS, lateAfterMs: 26 * HOUR_MS, staleAfterMs: 50 * HOUR_MS },
	check: checkSnapshot,
	movesSubject: false,
	table: 'ehr_coverage'
});

export const ehrStreams = [ehrCoverage] as const;
