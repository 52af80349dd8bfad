/** Fixes of the trackers: every 10 seconds while driving, every 30 when parked, every 60 off duty. */
import { randomOf } from '#lib/foundation/random.ts';
import { SECOND_MS } from '#lib/foundation/time.ts';
import { beats } from '../city/calendar.ts';
import { iso, type Emission } from '../city/emission.ts';
import { asFix, shifted } from '../city/place.ts';
import { isOnDuty, isTrackerSilent, motionOf, type Crew } from './crew.ts';

const BEAT_MS = 10 * SECOND_MS;
/** Estimate: scatter of a phone-grade receiver between buildings, kilometres. */
const SCATTER_KM = 0.004;

export function positionsBetween(
	seed: number,
	crews: readonly Crew[],
	{ fromMs, toMs }: { fromMs: number; toMs: number }
): Emission[] {
	return crews.flatMap((crew) =>
		beats(fromMs, toMs, { periodMs: BEAT_MS, phaseMs: crew.phaseMs % BEAT_MS }).flatMap((at) =>
			fixAt(seed, crew, at)
		)
	);
}

function fixAt(seed: number, crew: Crew, at: number): Emission[] {
	const { unit } = crew;
	const motion = motionOf(crew, at);
	const every = motion.isMoving ? 1 : isOnDuty(seed, unit, at) ? 3 : 6;
	const turn = Math.floor((at + crew.phaseMs) / BEAT_MS);
	if (turn % every !== 0 || isTrackerSilent(seed, unit, at)) return [];
	const random = randomOf(seed, 'fix', unit.id, at);
	const seen = shifted(
		motion,
		SCATTER_KM * random.between(-1, 1),
		SCATTER_KM * random.between(-1, 1)
	);
	return [
		{
			at,
			stream: 'unit-positions',
			item: {
				unitId: unit.id,
				observedAt: iso(at),
				...asFix(seen),
				speedKmh: Math.round(motion.speedKmh * 10) / 10,
				...(motion.isMoving ? { headingDegrees: motion.headingDegrees } : {}),
				accuracyMetres: random.integer(3, 12),
				isIgnitionOn: motion.isMoving,
				tracker: 'rest'
			}
		}
	];
}
