/** Stream of screening visits, after the health-check data set of QĐ 1551 and QĐ 2062/QĐ-BYT (2026). No names, ever. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineStream, type Finding } from '#lib/streams/define-stream.ts';
import { instant, sourceId, wardCodeField } from '#lib/streams/fields.ts';

const screeningVisit = z.strictObject({
	facilityId: sourceId,
	visitId: sourceId,
	/** Revision of the visit; a higher one replaces the visit. */
	rev: z.int().min(1).max(1_000_000),
	/** Citizen number as sent (12 digits) or, once stored, its keyed hash. Exactly one of the two. */
	citizenId: z
		.string()
		.regex(/^\d{12}$/, 'a citizen number has twelve digits')
		.optional(),
	personKey: z
		.string()
		.regex(/^[0-9a-f]{32}$/, 'a person key has 32 hex digits')
		.optional(),
	/** Ward of residence: coverage is counted where people live. */
	wardCode: wardCodeField,
	examinedAt: instant,
	sentAt: instant.optional(),
	ageBand: z.enum(['0-5', '6-17', '18-39', '40-64', '65+']),
	sex: z.enum(['female', 'male', 'unknown']).optional(),
	groups: z.array(sourceId).max(14).optional(),
	funding: sourceId.optional(),
	systolicMmHg: z.int().min(40).max(300).optional(),
	diastolicMmHg: z.int().min(20).max(200).optional(),
	glucoseMmolPerL: z.number().min(0.5).max(80).optional(),
	isFasting: z.boolean().optional(),
	hba1cPercent: z.number().min(2).max(25).optional(),
	bodyMassIndex: z.number().min(8).max(90).optional(),
	hasKnownHypertension: z.boolean().optional(),
	hasKnownDiabetes: z.boolean().optional(),
	healthClass: z.int().min(1).max(5).optional(),
	isReferred: z.boolean().optional()
});
export type ScreeningVisit = z.infer<typeof screeningVisit>;

function checkVisit(item: ScreeningVisit): Finding[] {
	if ((item.citizenId === undefined) === (item.personKey === undefined))
		return [
			{
				severity: 'reject',
				code: 'missing_person',
				message: 'Send exactly one of citizenId and personKey.'
			}
		];
	const { systolicMmHg, diastolicMmHg } = item;
	if (systolicMmHg !== undefined && diastolicMmHg !== undefined && diastolicMmHg >= systolicMmHg)
		return [
			{
				severity: 'reject',
				code: 'impossible_value',
				message: 'Diastolic pressure is not below systolic.'
			}
		];
	return [];
}

export const screeningVisits = defineStream<ScreeningVisit>({
	name: 'screening-visits',
	version: 1,
	title: { vi: 'Lượt khám sàng lọc', en: 'Screening visits' },
	description: {
		vi: 'Lượt khám sàng lọc, khóa người dân là mã băm có khóa tạo ngay tại cửa nhận.',
		en: 'Screening visits; the person key is a keyed hash made at the door.'
	},
	schema: screeningVisit,
	timeField: 'examinedAt',
	key: (item) => `${item.facilityId}/${item.visitId}/${String(item.rev)}`,
	subject: (item) => `visit:${item.facilityId}/${item.visitId}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: DAY_MS,
		rejectAfterMs: 366 * DAY_MS
	},
	freshness: { periodMs: DAY_MS, lateAfterMs: 26 * HOUR_MS, staleAfterMs: 50 * HOUR_MS },
	check: checkVisit,
	pseudonym: { from: 'citizenId', to: 'personKey' },
	movesSubject: false,
	table: 'screening_visits'
});

export const screeningStreams = [screeningVisits] as const;
