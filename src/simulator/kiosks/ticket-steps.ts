/** The steps of a day's tickets as the kiosk system sends them. */
import type { KioskTicket } from '#lib/domains/kiosks/contract.ts';
import { drawOf } from '#lib/foundation/random.ts';
import { HOUR_MS } from '#lib/foundation/time.ts';
import { iso, type Emission } from '../city/emission.ts';
import type { Kiosk } from '../city/seed-tables.ts';
import type { Ticket, TicketDay } from './ticket-day.ts';

/** Longest time from issue to the last step that the model makes; older tickets are not searched. */
const LONGEST_MS = 2 * HOUR_MS;

/** Estimates: how people identify themselves, and how many have priority by law (over 80, pregnant, under 6). */
const IDENTIFICATION = [
	['cccd', 0.62],
	['vneid', 0.8],
	['insurance', 0.93],
	['face', 0.97],
	['manual', 1]
] as const;
const PRIORITY_SHARE = 0.12;
const SERVICES = ['outpatient', 'insurance', 'specialist', 'follow-up'] as const;

/** Steps in [fromMs, toMs), ticket by ticket. */
export function ticketSteps(
	seed: number,
	day: TicketDay,
	{ fromMs, toMs }: { fromMs: number; toMs: number }
): Emission[] {
	const steps: Emission[] = [];
	const from = fromMs - day.midnightMs;
	const to = toMs - day.midnightMs;
	const { tickets } = day;
	for (let i = firstIssuedAt(tickets, from - LONGEST_MS); i < tickets.length; i++) {
		const ticket = tickets[i];
		if (ticket === undefined || ticket.issuedMs >= to) break;
		const { issuedMs, calledMs, doneMs } = ticket;
		const add = (type: KioskTicket['type'], offsetMs: number) => {
			if (offsetMs >= from && offsetMs < to)
				steps.push(step(seed, day, { ticket, type, offsetMs }));
		};
		add('issued', issuedMs);
		if (calledMs === null) add('abandoned', doneMs);
		else {
			add('called', calledMs);
			add('completed', doneMs);
		}
	}
	return steps;
}

/** People who drew their ticket at this kiosk and are neither called nor gone. */
export function waitingAt(day: TicketDay, kiosk: Kiosk, atMs: number): number {
	const at = atMs - day.midnightMs;
	let waiting = 0;
	for (let i = firstIssuedAt(day.tickets, at - LONGEST_MS); i < day.tickets.length; i++) {
		const ticket = day.tickets[i];
		if (ticket === undefined || ticket.issuedMs > at) break;
		if (ticket.kiosk.id === kiosk.id && (ticket.calledMs ?? ticket.doneMs) > at) waiting++;
	}
	return waiting;
}

function step(
	seed: number,
	day: TicketDay,
	{ ticket, type, offsetMs }: { ticket: Ticket; type: KioskTicket['type']; offsetMs: number }
): Emission {
	const at = day.midnightMs + offsetMs;
	const base = {
		facilityId: day.hospital.id,
		ticketId: `T${String(ticket.number).padStart(4, '0')}`,
		serviceDate: day.serviceDate,
		type,
		observedAt: iso(at)
	};
	const own = [seed, 'ticket', day.hospital.id, day.serviceDate, ticket.number] as const;
	if (type === 'issued') {
		const draw = drawOf(...own, 'id');
		return {
			at,
			stream: 'kiosk-tickets',
			item: {
				...base,
				kioskId: ticket.kiosk.id,
				service: SERVICES[Math.floor(drawOf(...own, 'service') * SERVICES.length)] ?? 'outpatient',
				identification: IDENTIFICATION.find(([, upTo]) => draw < upTo)?.[0] ?? 'manual',
				priorityClass: drawOf(...own, 'priority') < PRIORITY_SHARE ? 'priority' : 'normal'
			}
		};
	}
	if (type === 'abandoned') return { at, stream: 'kiosk-tickets', item: base };
	const counter = `Q${String(1 + Math.floor(drawOf(...own, 'counter') * 6))}`;
	return { at, stream: 'kiosk-tickets', item: { ...base, counter } };
}

/** Index of the first ticket issued at or after the offset (tickets are in order of issue). */
function firstIssuedAt(tickets: readonly Ticket[], offsetMs: number): number {
	let low = 0;
	let high = tickets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tickets[middle]?.issuedMs ?? Infinity) < offsetMs) low = middle + 1;
		else high = middle;
	}
	return low;
}
