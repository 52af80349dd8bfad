/** Streams of reception kiosks: what happens to each ticket, and whether the machines work. */
import { z } from 'zod';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineStream } from '#lib/streams/define-stream.ts';
import { count, instant, sourceId } from '#lib/streams/fields.ts';
import { newestWins } from '#lib/streams/newest.ts';

export const TICKET_STEPS = [
	'issued',
	'identified',
	'called',
	'served',
	'completed',
	'abandoned',
	'transferred'
] as const;

const kioskTicket = z.strictObject({
	facilityId: sourceId,
	ticketId: sourceId,
	/** Day in Hanoi on which the ticket number is unique. */
	serviceDate: z.iso.date(),
	type: z.enum(TICKET_STEPS),
	observedAt: instant,
	kioskId: sourceId.optional(),
	service: sourceId.optional(),
	identification: z.enum(['cccd', 'vneid', 'face', 'insurance', 'manual']).optional(),
	priorityClass: z.enum(['normal', 'priority', 'emergency']).optional(),
	counter: sourceId.optional()
});
export type KioskTicket = z.infer<typeof kioskTicket>;

export const kioskTickets = defineStream<KioskTicket>({
	name: 'kiosk-tickets',
	version: 1,
	title: { vi: 'Lượt chờ tại kiosk', en: 'Kiosk tickets' },
	description: {
		vi: 'Từng bước của một số thứ tự: lấy số, gọi, tiếp nhận, xong. Không có danh tính.',
		en: 'The steps of one ticket: issued, called, served, done. No identity.'
	},
	schema: kioskTicket,
	timeField: 'observedAt',
	key: (item) => `${item.facilityId}/${item.serviceDate}/${item.ticketId}/${item.type}`,
	subject: (item) => `ticket:${item.facilityId}/${item.serviceDate}/${item.ticketId}`,
	clock: {
		flagAheadMs: MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 10 * MINUTE_MS,
		rejectAfterMs: 7 * DAY_MS
	},
	freshness: { periodMs: MINUTE_MS, lateAfterMs: 3 * MINUTE_MS, staleAfterMs: 10 * MINUTE_MS },
	movesSubject: false,
	table: 'kiosk_tickets'
});

const kioskState = z.strictObject({
	kioskId: sourceId,
	facilityId: sourceId,
	observedAt: instant,
	state: z.enum(['online', 'offline', 'paper_out', 'error']),
	queueLength: count.optional(),
	openCounters: count.optional()
});
export type KioskState = z.infer<typeof kioskState>;

export const kioskStates = defineStream<KioskState>({
	name: 'kiosk-states',
	version: 1,
	title: { vi: 'Tình trạng kiosk', en: 'Kiosk states' },
	description: {
		vi: 'Nhịp một phút của từng kiosk: hoạt động, hàng chờ, quầy mở.',
		en: 'One-minute beat of each kiosk: working, queue, open counters.'
	},
	schema: kioskState,
	timeField: 'observedAt',
	key: (item) => `${item.kioskId}@${item.observedAt}`,
	subject: (item) => `kiosk:${item.kioskId}`,
	clock: {
		flagAheadMs: MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 10 * MINUTE_MS,
		rejectAfterMs: DAY_MS
	},
	freshness: { periodMs: MINUTE_MS, lateAfterMs: 3 * MINUTE_MS, staleAfterMs: 10 * MINUTE_MS },
	movesSubject: false,
	table: 'kiosk_states',
	live: {
		topic: 'kiosks',
		coalesceMs: 50,
		entityKey: (event) => event.data.kioskId,
		reduce: newestWins((item) => item.kioskId)
	}
});

export const kioskStreams = [kioskTickets, kioskStates] as const;
