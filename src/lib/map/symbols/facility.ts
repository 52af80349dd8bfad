/** Stations are squares with the number of ready units; hospitals are circles in the colour of their load. */
import type { LoadClass } from '../contract.ts';
import { circle, halo, letter, square, type MapSymbol } from './pen.ts';
import { drawPriority } from './priority.ts';

const STATION_HALF = 8;
const HOSPITAL_RADIUS = 8;

/** Filled with a count, hollow at 0, hollow and dashed when nobody said. `isCluster` doubles the edge. */
export function stationSymbol(ready: number | null, isCluster: boolean): MapSymbol {
	const text = ready === null ? '–' : String(ready);
	const half = STATION_HALF + (text.length > 1 ? 2 : 0);
	return {
		width: 2 * half + (isCluster ? 14 : 8),
		height: 2 * half + (isCluster ? 14 : 8),
		draw: (pen, palette) => {
			const path = square(half, 3);
			const isHollow = ready === null || ready === 0;
			if (isCluster) {
				pen.translate(2.5, -2.5);
				halo(pen, path, { palette, outer: 0 });
				pen.fillStyle = isHollow ? palette.line : palette.muted;
				pen.fill(path);
				pen.translate(-5, 5);
			}
			halo(pen, path, { palette, outer: isHollow ? 0 : 0.25 });
			pen.fillStyle = isHollow ? palette['map-halo'] : palette.text;
			pen.fill(path);
			if (isHollow) {
				pen.strokeStyle = palette.line;
				pen.lineWidth = 1.4;
				if (ready === null) pen.setLineDash([3, 2]);
				pen.stroke(path);
			}
			letter(pen, text, {
				sizePx: 13,
				weight: isHollow ? 500 : 700,
				colour: isHollow ? palette.faint : palette.bg0
			});
		}
	};
}

/** `none` is hatched and dashed. The alarm shape sits at the upper right corner. */
export function hospitalSymbol(load: LoadClass | 'none', alarm: 1 | 2 | 3 | null): MapSymbol {
	return {
		width: alarm === null ? 24 : 40,
		height: alarm === null ? 24 : 40,
		draw: (pen, palette) => {
			const path = circle(HOSPITAL_RADIUS);
			if (load === 'none') {
				pen.fillStyle = palette['map-halo'];
				pen.fill(path);
				pen.save();
				pen.clip(path);
				pen.strokeStyle = palette.line;
				pen.lineWidth = 1.2;
				pen.beginPath();
				for (let x = -20; x <= 20; x += 5) {
					pen.moveTo(x - 10, 10);
					pen.lineTo(x + 10, -10);
				}
				pen.stroke();
				pen.restore();
				pen.strokeStyle = palette.faint;
				pen.lineWidth = 1.5;
				pen.setLineDash([3, 2]);
				pen.stroke(path);
				pen.setLineDash([]);
			} else {
				halo(pen, path, { palette, outer: load >= 4 ? 0.25 : 0.45 });
				pen.fillStyle = palette[`l${load}`];
				pen.fill(path);
			}
			if (alarm === null) return;
			pen.translate(HOSPITAL_RADIUS, -HOSPITAL_RADIUS);
			drawPriority(pen, palette, { priority: alarm, radius: 6.5, hasDigit: false });
		}
	};
}

/** Several hospitals below 95 % too close to tell apart: a ring with their number. */
export function hospitalClusterSymbol(count: number): MapSymbol {
	return {
		width: 26,
		height: 26,
		draw: (pen, palette) => {
			const path = circle(10);
			halo(pen, path, { palette, outer: 0 });
			pen.fillStyle = palette['map-halo'];
			pen.fill(path);
			pen.strokeStyle = palette.muted;
			pen.lineWidth = 2;
			pen.stroke(path);
			letter(pen, String(count), { sizePx: 13, weight: 600, colour: palette.text });
		}
	};
}
