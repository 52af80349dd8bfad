/** One drive from here to there: a bent way and where the vehicle is on it at any instant. */
import type { Random } from '#lib/foundation/random.ts';
import { cityHour, HOUR_MS } from '#lib/foundation/time.ts';
import { along, clamp, headingDegrees, kilometresBetween, type Place } from '../city/place.ts';

export interface Drive {
	readonly startMs: number;
	readonly arriveMs: number;
	/** Instant at which another order ends this drive early; the vehicle leaves from where it then is. */
	cutMs?: number;
	readonly way: readonly Place[];
	/** Kilometres from the start to each point of the way. */
	readonly mileage: readonly number[];
	/** How the pace swings between stops and open road: swings over the drive and their depth, 0 to 1. */
	readonly swings: number;
	readonly depth: number;
}

export interface Motion extends Place {
	readonly isMoving: boolean;
	readonly speedKmh: number;
	readonly headingDegrees: number;
}

/** The centre of Hoàn Kiếm lake, from which the belts of traffic are measured. */
const CENTRE: Place = { latitude: 21.0287, longitude: 105.8524 };
/** Fastest pace over a whole drive; the swings stay below 1.4 times of it. Kilometres per hour. */
const FASTEST_KMH = 60;
const SLOWEST_KMH = 15;

/** Estimate: mean pace of a drive with lights by belt and rush hour, kilometres per hour. */
export function paceKmh(from: Place, to: Place, atMs: number): number {
	const middle = along(from, to, { share: 0.5 });
	const km = kilometresBetween(CENTRE, middle);
	const belt = km < 5 ? 20 : km < 10 ? 28 : km < 18 ? 41 : 50;
	const hour = cityHour(atMs);
	const isRush = (hour >= 7 && hour < 9) || (hour >= 16.5 && hour < 19);
	const isNight = hour >= 22 || hour < 5;
	return belt * (isRush ? 0.85 : isNight ? 1.15 : 1);
}

export function planDrive(
	random: Random,
	{ from, to, startMs }: { from: Place; to: Place; startMs: number }
): Drive {
	const way = bentWay(random, from, to);
	const mileage = [0];
	for (let i = 1; i < way.length; i++)
		mileage.push((mileage[i - 1] ?? 0) + kilometresBetween(way[i - 1] ?? from, way[i] ?? to));
	const km = mileage.at(-1) ?? 0;
	const kmh = clamp(
		paceKmh(from, to, startMs) * random.logNormal(1, 0.14),
		SLOWEST_KMH,
		FASTEST_KMH
	);
	return {
		startMs,
		arriveMs: startMs + Math.max(20_000, Math.round((km / kmh) * HOUR_MS)),
		way,
		mileage,
		swings: random.integer(1, 2 + Math.round(km)),
		depth: random.between(0.1, 0.35)
	};
}

/** Where the vehicle is at an instant: on the way, or standing at either end or where the drive was cut. */
export function motionOn(drive: Drive, atMs: number): Motion {
	const end = Math.min(drive.arriveMs, drive.cutMs ?? Infinity);
	const isMoving = atMs >= drive.startMs && atMs < end;
	const share =
		(clamp(atMs, drive.startMs, end) - drive.startMs) / (drive.arriveMs - drive.startMs);
	const turn = 2 * Math.PI * drive.swings;
	const total = drive.mileage.at(-1) ?? 0;
	const km = total * (share - (drive.depth * Math.sin(turn * share)) / turn);
	const hours = (drive.arriveMs - drive.startMs) / HOUR_MS;
	const speed = (total / hours) * (1 - drive.depth * Math.cos(turn * share));
	return { ...placeAt(drive, km), isMoving, speedKmh: isMoving ? speed : 0 };
}

function placeAt(drive: Drive, km: number): Place & { headingDegrees: number } {
	const { way, mileage } = drive;
	let next = mileage.findIndex((passed) => passed >= km);
	if (next <= 0) next = next === 0 ? 1 : way.length - 1;
	const a = way[next - 1];
	const b = way[next];
	const start = mileage[next - 1];
	const stop = mileage[next];
	if (a === undefined || b === undefined || start === undefined || stop === undefined)
		throw new RangeError('A drive needs at least two points.');
	const share = stop === start ? 1 : clamp((km - start) / (stop - start), 0, 1);
	return { ...along(a, b, { share }), headingDegrees: headingDegrees(a, b) };
}

/** Streets are never straight: about one bend a kilometre, up to a fifth of a leg aside; some 1.2 times the air line. */
function bentWay(random: Random, from: Place, to: Place): Place[] {
	const km = kilometresBetween(from, to);
	const bends = clamp(Math.round(km), 1, 8);
	const leg = km / (bends + 1);
	const middle = Array.from({ length: bends }, (_, index) => {
		const side = index % 2 === 0 ? 1 : -1;
		return along(from, to, {
			share: (index + random.between(0.75, 1.25)) / (bends + 1),
			asideKm: side * leg * random.between(0.12, 0.45)
		});
	});
	return [from, ...middle, to];
}
