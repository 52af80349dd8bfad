/** Streams of hospital load: bed and emergency-department snapshots, and diversion. Vocabulary after OASIS EDXL-HAVE. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineStream, type Finding } from '#lib/streams/define-stream.ts';
import { count, instant, sourceId } from '#lib/streams/fields.ts';
import { newestWins } from '#lib/streams/newest.ts';

export const BED_TYPES = [
	'adult_icu',
	'paediatric_icu',
	'neonatal_icu',
	'emergency_department',
	'nursery',
	'medical_surgical',
	'rehabilitation',
	'burn',
	'paediatric',
	'psychiatric',
	'isolation',
	'operating_room'
] as const;
export type BedType = (typeof BED_TYPES)[number];

const bedSnapshot = z.strictObject({
	type: z.literal('bed_snapshot'),
	facilityId: sourceId,
	/** Department code of the health ministry, for example `K02`. */
	department: sourceId,
	bedType: z.enum(BED_TYPES),
	asOf: instant,
	/** Beds with staff to run them (giường thực kê). */
	staffed: count,
	occupied: count,
	/** Beds of the yearly plan (giường kế hoạch). */
	approved: count.optional(),
	available: count.optional(),
	reserved: count.optional(),
	closed: count.optional(),
	surge24h: count.optional()
});

const edSnapshot = z.strictObject({
	type: z.literal('ed_snapshot'),
	facilityId: sourceId,
	asOf: instant,
	/** Patients in the emergency department. */
	census: count,
	waiting: count.optional(),
	/** Admitted, but still in the emergency department for want of a bed. */
	boarding: count.optional(),
	triageRed: count.optional(),
	triageYellow: count.optional(),
	triageGreen: count.optional(),
	triageBlack: count.optional(),
	longestWaitSeconds: count.optional(),
	offloadStatus: z.enum(['normal', 'delayed']).optional(),
	offloadSeconds: count.optional()
});

const hospitalSnapshot = z.discriminatedUnion('type', [bedSnapshot, edSnapshot]);
export type HospitalSnapshot = z.infer<typeof hospitalSnapshot>;
export type BedSnapshot = z.infer<typeof bedSnapshot>;
export type EdSnapshot = z.infer<typeof edSnapshot>;

/** Place inside a hospital that a snapshot describes. */
function snapshotPlace(item: HospitalSnapshot): string {
	return item.type === 'ed_snapshot'
		? `${item.facilityId}/ed`
		: `${item.facilityId}/${item.department}/${item.bedType}`;
}

function checkSnapshot(item: HospitalSnapshot): Finding[] {
	if (item.type === 'ed_snapshot') {
		const parts = (item.waiting ?? 0) + (item.boarding ?? 0);
		return parts > item.census
			? [
					{
						severity: 'flag',
						code: 'contradiction',
						message: 'Waiting and boarding exceed the census.'
					}
				]
			: [];
	}
	const free = (item.available ?? 0) + (item.closed ?? 0);
	return free > 0 && item.occupied + free > item.staffed
		? [
				{
					severity: 'flag',
					code: 'contradiction',
					message: 'Occupied, available and closed beds exceed the staffed beds.'
				}
			]
		: [];
}

export const hospitalBeds = defineStream<HospitalSnapshot>({
	name: 'hospital-beds',
	version: 1,
	title: { vi: 'Giường bệnh và khoa cấp cứu', en: 'Beds and emergency departments' },
	description: {
		vi: 'Ảnh chụp giường theo khoa và loại giường, và tình hình khoa cấp cứu.',
		en: 'Snapshots of beds by department and bed type, and of the emergency department.'
	},
	schema: hospitalSnapshot,
	timeField: 'asOf',
	key: (item) => `${snapshotPlace(item)}@${item.asOf}`,
	subject: (item) => `facility:${item.facilityId}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: HOUR_MS,
		rejectAfterMs: 30 * DAY_MS
	},
	freshness: { periodMs: 5 * MINUTE_MS, lateAfterMs: 15 * MINUTE_MS, staleAfterMs: 45 * MINUTE_MS },
	check: checkSnapshot,
	movesSubject: false,
	table: 'hospital_snapshots',
	live: {
		topic: 'hospital-beds',
		coalesceMs: 50,
		entityKey: (event) => snapshotPlace(event.data),
		reduce: newestWins(snapshotPlace)
	}
});

const diversion = z.strictObject({
	facilityId: sourceId,
	observedAt: instant,
	status: z.enum(['normal', 'advisory', 'closed']),
	/** Capabilities that cannot be taken now; empty means the whole department. */
	services: z.array(sourceId).max(32).optional(),
	reason: z.string().max(200).optional(),
	until: instant.optional()
});
export type Diversion = z.infer<typeof diversion>;

export const hospitalDiversion = defineStream<Diversion>({
	name: 'hospital-diversion',
	version: 1,
	title: { vi: 'Ngừng hoặc hạn chế tiếp nhận', en: 'Diversion' },
	description: {
		vi: 'Bệnh viện báo hạn chế hoặc ngừng nhận cấp cứu, có thời hạn.',
		en: 'A hospital limits or stops emergency arrivals, with an expiry.'
	},
	schema: diversion,
	timeField: 'observedAt',
	key: (item) => `${item.facilityId}@${item.observedAt}`,
	subject: (item) => `facility:${item.facilityId}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 10 * MINUTE_MS,
		rejectAfterMs: 7 * DAY_MS
	},
	freshness: { periodMs: DAY_MS, lateAfterMs: 2 * DAY_MS, staleAfterMs: 7 * DAY_MS },
	table: 'hospital_diversion',
	live: {
		topic: 'hospital-diversion',
		coalesceMs: 20,
		entityKey: (event) => event.data.facilityId,
		reduce: newestWins((item) => item.facilityId)
	}
});

export const hospitalStreams = [hospitalBeds, hospitalDiversion] as const;
