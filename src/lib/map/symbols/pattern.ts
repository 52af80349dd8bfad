/** Fill patterns: hatch for "no data" and "over the limit", dots for "hidden to protect people". */
import { circle, type MapSymbol } from './pen.ts';

/** One tile of the pattern, CSS pixels; a multiple of 4 so that the diagonal joins at the edges. */
export const PATTERN_PX = 8;

export const hatchSymbol: MapSymbol = {
	width: PATTERN_PX,
	height: PATTERN_PX,
	draw: (pen, palette) => {
		const half = PATTERN_PX / 2;
		pen.fillStyle = palette['map-c'];
		pen.fillRect(-half, -half, PATTERN_PX, PATTERN_PX);
		pen.globalAlpha = 0.4;
		pen.strokeStyle = palette.line;
		pen.lineWidth = 1.1;
		for (const shift of [-PATTERN_PX, 0, PATTERN_PX]) {
			pen.beginPath();
			pen.moveTo(-PATTERN_PX + shift, PATTERN_PX);
			pen.lineTo(PATTERN_PX + shift, -PATTERN_PX);
			pen.stroke();
		}
	}
};

export const dotsSymbol: MapSymbol = {
	width: PATTERN_PX,
	height: PATTERN_PX,
	draw: (pen, palette) => {
		const half = PATTERN_PX / 2;
		pen.fillStyle = palette['map-c'];
		pen.fillRect(-half, -half, PATTERN_PX, PATTERN_PX);
		pen.fillStyle = palette.faint;
		pen.fill(circle(1.2));
	}
};
