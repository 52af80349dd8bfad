/** Five decimals are one metre here: enough for any screen, and half the bytes. */
import type { Position } from 'geojson';

const STEP = 1e5;

export function roundedPosition(position: Position): Position {
	const [longitude = NaN, latitude = NaN] = position;
	return [Math.round(longitude * STEP) / STEP, Math.round(latitude * STEP) / STEP];
}
