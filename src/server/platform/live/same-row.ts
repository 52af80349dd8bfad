/** Tells whether a row change is visible, so that nothing is sent for nothing. */
import type { LiveEntity } from '#lib/streams/live-state.ts';

/** True when both rows would look the same on the wire. */
export function isSameRow(one: LiveEntity | undefined, other: LiveEntity | undefined): boolean {
	if (one === other) return true;
	if (one === undefined || other === undefined) return false;
	const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...fields].every((field) => isSameValue(one[field], other[field]));
}

function isSameValue(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object') return false;
	return JSON.stringify(one) === JSON.stringify(other);
}
