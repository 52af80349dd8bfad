/**
 * Keeps close marks legible: first they step aside a little, then those that still cover each other become one
 * counted cluster. A pinned mark (a hospital over 95 %, an alarm) is never swallowed.
 */
import type { GeoPoint } from '#lib/foundation/geo/point.ts';
import { toPlace, toScreen } from './screen-plane.ts';

export interface Mark extends GeoPoint {
	readonly id: string;
	readonly isPinned: boolean;
}

export interface DeclutterOptions {
	readonly zoom: number;
	/** Distance at which two marks just do not touch, CSS pixels. */
	readonly spacingPx: number;
	/** Farthest a mark may step from its true place, CSS pixels. */
	readonly maxShiftPx: number;
}

export interface Decluttered {
	readonly single: readonly (GeoPoint & { readonly id: string })[];
	readonly clusters: readonly (GeoPoint & { readonly ids: readonly string[] })[];
}

interface Body {
	readonly mark: Mark;
	readonly homeX: number;
	readonly homeY: number;
	x: number;
	y: number;
}

const ROUNDS = 60;
/** Overlap that is still read as two marks, share of the spacing. */
const TOLERATED_RATIO = 0.72;

/** Every id appears exactly once, alone or in one cluster. The order of `marks` does not matter. */
export function declutter(marks: readonly Mark[], options: DeclutterOptions): Decluttered {
	const bodies = [...marks]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((mark): Body => {
			const { x, y } = toScreen(mark, options.zoom);
			return { mark, homeX: x, homeY: y, x, y };
		});
	for (let round = 0; round < ROUNDS; round += 1) pushApart(bodies, options);
	const groups = groupsOf(bodies, options.spacingPx * TOLERATED_RATIO);
	return {
		single: groups.flatMap(([only, ...others]) =>
			only && others.length === 0 ? [{ id: only.mark.id, ...toPlace(only, options.zoom) }] : []
		),
		clusters: groups.flatMap((group) =>
			group.length < 2
				? []
				: [{ ids: group.map(({ mark }) => mark.id), ...toPlace(middleOf(group), options.zoom) }]
		)
	};
}

function pushApart(bodies: readonly Body[], { spacingPx, maxShiftPx }: DeclutterOptions): void {
	bodies.forEach((one, index) => {
		for (const other of bodies.slice(index + 1)) {
			const dx = other.x - one.x || 0.01 * (index + 1);
			const dy = other.y - one.y || 0.01;
			const gap = Math.hypot(dx, dy);
			if (gap >= spacingPx) continue;
			const push = ((spacingPx - gap) / gap) * 0.4;
			one.x -= dx * push;
			one.y -= dy * push;
			other.x += dx * push;
			other.y += dy * push;
		}
	});
	for (const body of bodies) {
		const shift = Math.hypot(body.x - body.homeX, body.y - body.homeY);
		if (shift <= maxShiftPx) continue;
		body.x = body.homeX + ((body.x - body.homeX) * maxShiftPx) / shift;
		body.y = body.homeY + ((body.y - body.homeY) * maxShiftPx) / shift;
	}
}

function groupsOf(bodies: readonly Body[], reachPx: number): Body[][] {
	const groups: Body[][] = [];
	for (const body of bodies) {
		const group = body.mark.isPinned
			? undefined
			: groups.find(
					([seed]) =>
						seed && !seed.mark.isPinned && Math.hypot(seed.x - body.x, seed.y - body.y) < reachPx
				);
		if (group) group.push(body);
		else groups.push([body]);
	}
	return groups;
}

function middleOf(group: readonly Body[]): { x: number; y: number } {
	return {
		x: group.reduce((sum, body) => sum + body.x, 0) / group.length,
		y: group.reduce((sum, body) => sum + body.y, 0) / group.length
	};
}
