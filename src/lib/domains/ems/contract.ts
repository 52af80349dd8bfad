/** Streams of the 115 service: where units are, what they do, and the incidents they serve. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { defineStream } from '#lib/streams/define-stream.ts';
import {
	count,
	instant,
	latitude,
	longitude,
	sourceId,
	wardCodeField
} from '#lib/streams/fields.ts';
import { incidentFor, isIncidentOver, reduceIncident } from './incident-row.ts';
import { plausiblePosition } from './plausible-position.ts';
import { reducePosition, reduceStatus, unitFor } from './unit-row.ts';
import { UNIT_STATUSES } from './unit-status.ts';

const unitPosition = z.strictObject({
	unitId: sourceId,
	observedAt: instant,
	latitude,
	longitude,
	speedKmh: z.number().min(0).max(300).optional(),
	headingDegrees: z.number().min(0).lt(360).optional(),
	accuracyMetres: z.number().min(0).max(100_000).optional(),
	altitudeMetres: z.number().min(-500).max(9_000).optional(),
	isIgnitionOn: z.boolean().optional(),
	batteryRatio: z.number().min(0).max(1).optional(),
	tracker: z.enum(['osmand', 'traccar', 'owntracks', 'rest']).optional()
});
export type UnitPosition = z.infer<typeof unitPosition>;

export const unitPositions = defineStream<UnitPosition>({
	name: 'unit-positions',
	version: 1,
	title: { vi: 'Vị trí xe cấp cứu', en: 'Ambulance positions' },
	description: {
		vi: 'Tọa độ GPS của từng xe cấp cứu, 10 giây một lần khi chạy.',
		en: 'GPS fixes of each ambulance, every 10 seconds while driving.'
	},
	schema: unitPosition,
	timeField: 'observedAt',
	key: (item) => `${item.unitId}@${item.observedAt}`,
	subject: (item) => `unit:${item.unitId}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 10 * MINUTE_MS,
		rejectAfterMs: DAY_MS
	},
	freshness: { periodMs: 10 * SECOND_MS, lateAfterMs: 30 * SECOND_MS, staleAfterMs: 2 * MINUTE_MS },
	check: plausiblePosition,
	movesSubject: false,
	table: 'unit_positions',
	live: {
		topic: 'units',
		coalesceMs: 50,
		entityKey: (event) => event.data.unitId,
		reduce: reducePosition
	}
});

const unitStatusChange = z.strictObject({
	unitId: sourceId,
	observedAt: instant,
	status: z.enum(UNIT_STATUSES),
	assignmentId: sourceId.optional(),
	incidentId: sourceId.optional(),
	stationId: sourceId.optional(),
	destinationFacilityId: sourceId.optional(),
	reason: z.string().max(120).optional()
});
export type UnitStatusChange = z.infer<typeof unitStatusChange>;

export const unitStatus = defineStream<UnitStatusChange>({
	name: 'unit-status',
	version: 1,
	title: { vi: 'Trạng thái xe cấp cứu', en: 'Ambulance status' },
	description: {
		vi: 'Mỗi bước của kíp cấp cứu từ nhận lệnh đến về trạm.',
		en: 'Every step of a crew from notification to back in service.'
	},
	schema: unitStatusChange,
	timeField: 'observedAt',
	key: (item) => `${item.unitId}/${item.assignmentId ?? '-'}/${item.status}@${item.observedAt}`,
	subject: (item) => `unit:${item.unitId}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 10 * MINUTE_MS,
		rejectAfterMs: 7 * DAY_MS
	},
	freshness: { periodMs: 5 * MINUTE_MS, lateAfterMs: 15 * MINUTE_MS, staleAfterMs: HOUR_MS },
	table: 'unit_status',
	live: {
		topic: 'units',
		coalesceMs: 20,
		entityKey: (event) => event.data.unitId,
		reduce: reduceStatus,
		viewFor: unitFor
	}
});

const incidentChange = z.strictObject({
	incidentId: sourceId,
	/** Revision counter of the call-taking system; the highest one is the truth. */
	rev: z.int().min(1).max(1_000_000),
	type: z.enum(['received', 'classified', 'updated', 'cancelled', 'closed', 'linked']),
	observedAt: instant,
	callAt: instant,
	callNumber: z.string().max(32).optional(),
	priority: z.int().min(1).max(4).optional(),
	complaintCode: sourceId.optional(),
	patientsEstimated: count.optional(),
	isMassCasualty: z.boolean().optional(),
	latitude: latitude.optional(),
	longitude: longitude.optional(),
	locationAccuracyMetres: z.number().min(0).max(100_000).optional(),
	wardCode: wardCodeField.optional(),
	callerChannel: z.enum(['phone', 'app', 'transfer', 'hospital']).optional(),
	linkedIncidentId: sourceId.optional()
});
export type IncidentChange = z.infer<typeof incidentChange>;

export const incidents = defineStream<IncidentChange>({
	name: 'incidents',
	version: 1,
	title: { vi: 'Ca cấp cứu', en: 'Incidents' },
	description: {
		vi: 'Ca cấp cứu 115, mỗi lần thay đổi gửi đủ bản ghi với số phiên bản.',
		en: '115 incidents; every change sends the whole record with its revision.'
	},
	schema: incidentChange,
	timeField: 'observedAt',
	key: (item) => `${item.incidentId}/${String(item.rev)}`,
	subject: (item) => `incident:${item.incidentId}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: HOUR_MS,
		rejectAfterMs: 30 * DAY_MS
	},
	freshness: { periodMs: 5 * SECOND_MS, lateAfterMs: 15 * SECOND_MS, staleAfterMs: 30 * SECOND_MS },
	check: (item) =>
		item.latitude === undefined || item.longitude === undefined
			? [{ severity: 'flag', code: 'no_geo', message: 'The incident has no coordinates yet.' }]
			: plausiblePosition({ latitude: item.latitude, longitude: item.longitude }),
	table: 'incidents',
	live: {
		topic: 'incidents',
		coalesceMs: 20,
		entityKey: (event) => event.data.incidentId,
		reduce: reduceIncident,
		isOver: isIncidentOver,
		viewFor: incidentFor
	}
});

export const emsStreams = [unitPositions, unitStatus, incidents] as const;
