/** The 115 service as one source: incidents, unit states and positions, planned call by call. */
import { cityMidnight, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { weekday } from '../city/calendar.ts';
import { inOrder, type Emission, type SourceModel } from '../city/emission.ts';
import type { City } from '../city/seed-tables.ts';
import { callsOfDay, type Call, type Surge } from './calls.ts';
import { forgetBefore, newCrew, type Crew } from './crew.ts';
import { positionsBetween } from './positions.ts';
import { dutyReports, incidentReports, stepReports } from './reports.ts';
import { planRun, type Run } from './run.ts';

/** How far back `between` and `current` can answer behind the newest instant asked for. */
const KEEP_MS = 26 * HOUR_MS;

export interface EmsOptions {
	readonly seed: number;
	/** Where the planning starts: all crews at home. See `emsAnchor`. */
	readonly anchorMs: number;
	readonly surges: readonly Surge[];
}

export interface Ems extends SourceModel {
	/** As `between`, without positions: what is worth telling about the past. */
	past(fromMs: number, toMs: number): Emission[];
}

/** Monday 00:00 of the week before: far enough back that every crew has been at work since. */
export function emsAnchor(atMs: number): number {
	return cityMidnight(atMs) - (weekday(atMs) + 7) * DAY_MS;
}

/** Windows must not go back by more than 26 hours behind the newest instant asked for. */
export function emsModel(city: City, options: EmsOptions): Ems {
	const { seed } = options;
	const crews = city.units.map(newCrew);
	const calls = callsFrom(city, options);
	let runs: Run[] = [];

	function planUntil(toMs: number): void {
		for (let call = calls.before(toMs); call !== null; call = calls.before(toMs)) {
			runs.push(planRun(seed, city, { call, crews }));
			if (runs.length % 50 === 0) forget(call.at - KEEP_MS);
		}
	}
	function forget(beforeMs: number): void {
		runs = runs.filter(({ endedAt }) => endedAt >= beforeMs);
		for (const crew of crews) forgetBefore(crew, beforeMs);
	}
	function past(fromMs: number, toMs: number): Emission[] {
		planUntil(toMs);
		const touching = runs.filter(({ call, endedAt }) => call.at < toMs && endedAt >= fromMs);
		const said = [
			...touching.flatMap((run) => [...incidentReports(run), ...stepReports(run)]),
			...crews.flatMap((crew) => dutyReports(seed, crew, { fromMs, toMs }))
		];
		return inOrder(said.filter(({ at }) => at >= fromMs && at < toMs));
	}
	return {
		family: 'ems',
		past,
		between: (fromMs, toMs) =>
			inOrder([...past(fromMs, toMs), ...positionsBetween(seed, crews, { fromMs, toMs })]),
		current: (atMs) => newestWords(past(atMs - 25 * HOUR_MS, atMs), { seed, crews, atMs })
	};
}

function callsFrom(city: City, { seed, anchorMs, surges }: EmsOptions) {
	let midnightMs = cityMidnight(anchorMs);
	let waiting: Call[] = callsOfDay(seed, city, { midnightMs, surges });
	return {
		/** The next call before the instant, or null. */
		before(toMs: number): Call | null {
			while (waiting.length === 0) {
				if (midnightMs + DAY_MS >= toMs) return null;
				midnightMs += DAY_MS;
				waiting = callsOfDay(seed, city, { midnightMs, surges });
			}
			return (waiting[0]?.at ?? Infinity) < toMs ? (waiting.shift() ?? null) : null;
		}
	};
}

/** Open incidents, the newest state of every unit, and a fix of every unit that still sends. */
function newestWords(
	said: readonly Emission[],
	{ seed, crews, atMs }: { seed: number; crews: readonly Crew[]; atMs: number }
): Emission[] {
	const newest = new Map<string, Emission>();
	for (const emission of said) {
		if (emission.stream === 'unit-status') newest.set(emission.item.unitId, emission);
		if (emission.stream === 'incidents') newest.set(emission.item.incidentId, emission);
	}
	const open = [...newest.values()].filter(
		({ stream, item }) =>
			stream !== 'incidents' || ('type' in item && !['closed', 'cancelled'].includes(item.type))
	);
	const fixes = positionsBetween(seed, crews, { fromMs: atMs - MINUTE_MS, toMs: atMs });
	const lastFix = new Map(
		fixes.map((fix) => [fix.stream === 'unit-positions' ? fix.item.unitId : '', fix])
	);
	return inOrder([...open, ...lastFix.values()]);
}
