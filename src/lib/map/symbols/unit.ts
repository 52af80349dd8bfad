/** Ambulances: neutral, told apart by shape. Solid dart = on a run, hollow = ready, square = at a hospital. */
import type { UnitMark } from '../contract.ts';
import { halo, polygon, square, type MapSymbol } from './pen.ts';

const DART: readonly (readonly [number, number])[] = [
	[0, -8],
	[6.3, 6.9],
	[0, 3.4],
	[-6.3, 6.9]
];

/** Points north; the layer turns it by the heading. A stale unit is hollow and dashed. */
export function unitSymbol(kind: UnitMark['kind']): MapSymbol {
	return {
		width: 26,
		height: 26,
		draw: (pen, palette) => {
			const path = kind === 'at_hospital' ? square(5, 1.5) : polygon(DART);
			pen.lineJoin = 'round';
			halo(pen, path, { palette, outer: kind === 'stale' ? 0 : 0.2 });
			pen.fillStyle =
				kind === 'moving' || kind === 'at_hospital' ? palette.muted : palette['map-halo'];
			pen.fill(path);
			if (kind === 'ready' || kind === 'stale') {
				pen.strokeStyle = kind === 'ready' ? palette.muted : palette.faint;
				pen.lineWidth = 1.5;
				if (kind === 'stale') pen.setLineDash([2.2, 1.6]);
				pen.stroke(path);
			}
		}
	};
}
