/** The few strokes all symbols share: a path, its double halo, a digit in the middle. Units: CSS pixels. */
import type { Palette } from '../runtime/palette.ts';

export type Pen = CanvasRenderingContext2D;

export interface MapSymbol {
	readonly width: number;
	readonly height: number;
	/** The origin is the middle of the symbol. */
	readonly draw: (pen: Pen, palette: Palette) => void;
}

const INNER_HALO_PX = 2;
const OUTER_HALO_PX = 1.25;

/** Two rings, one dark and one light, keep a symbol apart from every class below it. `outer`: opacity of the second. */
export function halo(
	pen: Pen,
	path: Path2D,
	{ palette, outer }: { palette: Palette; outer: number }
): void {
	pen.save();
	pen.lineJoin = 'round';
	pen.globalAlpha = outer;
	pen.strokeStyle = palette['map-halo-outer'];
	pen.lineWidth = 2 * (INNER_HALO_PX + OUTER_HALO_PX);
	pen.stroke(path);
	pen.globalAlpha = 1;
	pen.strokeStyle = palette['map-halo'];
	pen.lineWidth = 2 * INNER_HALO_PX;
	pen.stroke(path);
	pen.restore();
}

export function square(half: number, radius: number): Path2D {
	const path = new Path2D();
	path.roundRect(-half, -half, 2 * half, 2 * half, radius);
	return path;
}

export function circle(radius: number, x = 0, y = 0): Path2D {
	const path = new Path2D();
	path.arc(x, y, radius, 0, 2 * Math.PI);
	return path;
}

export function polygon(corners: readonly (readonly [number, number])[]): Path2D {
	const path = new Path2D();
	corners.forEach(([x, y], index) => {
		if (index === 0) path.moveTo(x, y);
		else path.lineTo(x, y);
	});
	path.closePath();
	return path;
}

export interface Lettering {
	readonly sizePx: number;
	readonly weight: 500 | 600 | 700;
	readonly colour: string;
	readonly y?: number;
}

/** Digits are centred on their own height, not on the line, so that they sit right in small shapes. */
export function letter(pen: Pen, text: string, style: Lettering): void {
	pen.font = `${String(style.weight)} ${String(style.sizePx)}px ${FAMILY}`;
	pen.textAlign = 'center';
	pen.textBaseline = 'alphabetic';
	pen.fillStyle = style.colour;
	pen.fillText(text, 0, (style.y ?? 0) + style.sizePx * 0.364);
}

export const FAMILY = '"IOC Num", "IOC", "Noto Sans", sans-serif';
