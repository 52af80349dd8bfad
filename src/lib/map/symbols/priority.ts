/** Alarm priorities: octagon, triangle, diamond, circle. Shape and digit carry the meaning, colour repeats it. */
import type { Palette } from '../runtime/palette.ts';
import { circle, halo, letter, polygon, type MapSymbol, type Pen } from './pen.ts';

export type Priority = 1 | 2 | 3 | 4;

/** The shape at the origin with half size `radius`; without its digit in a corner of another symbol. */
export function drawPriority(
	pen: Pen,
	palette: Palette,
	{ priority, radius, hasDigit }: { priority: Priority; radius: number; hasDigit: boolean }
): void {
	const path = priorityPath(priority, radius);
	if (priority === 1) {
		pen.strokeStyle = palette.text;
		pen.lineWidth = 7;
		pen.lineJoin = 'round';
		pen.stroke(path);
	}
	halo(pen, path, { palette, outer: priority === 1 ? 0 : 0.7 });
	if (priority === 4) {
		pen.fillStyle = palette['map-halo'];
		pen.fill(path);
		pen.strokeStyle = palette.muted;
		pen.lineWidth = 1.6;
		pen.stroke(path);
	} else {
		pen.fillStyle = palette[`p${priority}`];
		pen.fill(path);
		pen.strokeStyle = palette[`p${priority}b`];
		pen.lineWidth = 1.2;
		pen.stroke(path);
	}
	if (!hasDigit) return;
	letter(pen, String(priority), {
		sizePx: radius * 1.24,
		weight: 700,
		colour: priority === 4 ? palette.muted : palette[`p${priority}i`],
		y: priority === 2 ? radius * 0.26 : 0
	});
}

export function incidentSymbol(priority: Priority): MapSymbol {
	const radius = priority === 1 ? 12 : 10;
	return {
		width: 36,
		height: 36,
		draw: (pen, palette) => {
			drawPriority(pen, palette, { priority, radius, hasDigit: true });
		}
	};
}

function priorityPath(priority: Priority, r: number): Path2D {
	if (priority === 1) {
		return polygon(
			Array.from({ length: 8 }, (_, corner): [number, number] => {
				const angle = Math.PI / 8 + (corner * Math.PI) / 4;
				return [1.06 * r * Math.cos(angle), 1.06 * r * Math.sin(angle)];
			})
		);
	}
	if (priority === 2) {
		return polygon([
			[0, -1.02 * r],
			[1.12 * r, 0.9 * r],
			[-1.12 * r, 0.9 * r]
		]);
	}
	if (priority === 3) {
		return polygon([
			[0, -1.15 * r],
			[1.15 * r, 0],
			[0, 1.15 * r],
			[-1.15 * r, 0]
		]);
	}
	return circle(0.86 * r);
}
