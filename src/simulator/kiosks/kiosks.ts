/** The reception kiosks of the city hospitals as one source: tickets and machine states. */
import { drawOf } from '#lib/foundation/random.ts';
import { cityHour, cityMidnight, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { beats, daysTouching, lastBeat } from '../city/calendar.ts';
import { inOrder, iso, type Emission, type SourceModel } from '../city/emission.ts';
import type { City, Kiosk } from '../city/seed-tables.ts';
import { ticketDay, CLOSING_HOUR, type Reception, type TicketDay } from './ticket-day.ts';
import { ticketSteps, waitingAt } from './ticket-steps.ts';

/** Heartbeat of a kiosk. */
const PERIOD_MS = MINUTE_MS;
/** Days kept in memory: today and, until the last ticket is closed, yesterday. */
const KEEP_DAYS = 2;
/** Estimates: shares of three-hour slots in which a kiosk is offline, out of paper, in error or sends nothing. */
const TROUBLE: readonly (readonly [
	state: 'offline' | 'paper_out' | 'error' | 'silent',
	upTo: number
])[] = [
	['offline', 0.02],
	['paper_out', 0.038],
	['error', 0.044],
	['silent', 0.05]
];
const TROUBLE_SLOT_MS = 3 * HOUR_MS;

export interface Kiosks extends SourceModel {
	/** Tickets only: states of the past interest nobody. */
	past(fromMs: number, toMs: number): Emission[];
}

export function kiosksModel(city: City, seed: number): Kiosks {
	const receptions = receptionsOf(city);
	const days = new Map<number, TicketDay[]>();

	function dayOf(midnightMs: number): TicketDay[] {
		let day = days.get(midnightMs);
		if (day === undefined) {
			day = receptions.map((reception) => ticketDay(seed, reception, midnightMs));
			days.set(midnightMs, day);
			while (days.size > KEEP_DAYS) days.delete(Math.min(...days.keys()));
		}
		return day;
	}
	function tickets(fromMs: number, toMs: number): Emission[] {
		return daysTouching(fromMs - HOUR_MS, toMs).flatMap((midnight) =>
			dayOf(midnight).flatMap((day) => ticketSteps(seed, day, { fromMs, toMs }))
		);
	}
	function stateOf(kiosk: Kiosk, at: number): Emission[] {
		const trouble = troubleOf(seed, kiosk, at);
		if (trouble === 'silent') return [];
		const day = dayOf(cityMidnight(at)).find(({ hospital }) => hospital.id === kiosk.facilityId);
		const hour = cityHour(at);
		const isOpen = hour >= 6.5 && hour < CLOSING_HOUR;
		return [
			{
				at,
				stream: 'kiosk-states',
				item: {
					kioskId: kiosk.id,
					facilityId: kiosk.facilityId,
					observedAt: iso(at),
					state: trouble ?? 'online',
					...(trouble === 'offline' || day === undefined
						? {}
						: { queueLength: waitingAt(day, kiosk, at), openCounters: isOpen ? 2 : 1 })
				}
			}
		];
	}
	const phase = (kiosk: Kiosk) => ({
		periodMs: PERIOD_MS,
		phaseMs: Math.floor(drawOf(0, 'phase', kiosk.id) * PERIOD_MS)
	});
	return {
		family: 'kiosks',
		past: (fromMs, toMs) => inOrder(tickets(fromMs, toMs)),
		between(fromMs, toMs) {
			const states = city.kiosks.flatMap((kiosk) =>
				beats(fromMs, toMs, phase(kiosk)).flatMap((at) => stateOf(kiosk, at))
			);
			return inOrder([...tickets(fromMs, toMs), ...states]);
		},
		current: (atMs) =>
			inOrder(city.kiosks.flatMap((kiosk) => stateOf(kiosk, lastBeat(atMs - 1, phase(kiosk)))))
	};
}

/** City hospitals that have kiosks, each with its share of the visits. Estimate: in proportion to beds. */
export function receptionsOf(city: City): Reception[] {
	const withKiosks = city.hospitals.flatMap((hospital) => {
		const kiosks = city.kiosks.filter(({ facilityId }) => facilityId === hospital.id);
		return kiosks.length === 0 ? [] : [{ hospital, kiosks }];
	});
	const beds = withKiosks.reduce((sum, { hospital }) => sum + hospital.beds, 0);
	return withKiosks.map((reception) => ({ ...reception, share: reception.hospital.beds / beds }));
}

function troubleOf(seed: number, kiosk: Kiosk, at: number) {
	const draw = drawOf(seed, 'trouble', kiosk.id, Math.floor(at / TROUBLE_SLOT_MS));
	return TROUBLE.find(([, upTo]) => draw < upTo)?.[0] ?? null;
}

/** Start of the tickets that history tells: yesterday's opening. */
export function ticketHistoryStart(atMs: number): number {
	return cityMidnight(atMs) - DAY_MS;
}
