/** A scope taken apart, and scopes that came in from outside. */
import { SCOPE_KINDS, type Metric, type ScopeKind } from '#lib/metrics/define-metric.ts';
import type { Scope } from '#lib/metrics/metric-value.ts';

export interface Place {
	readonly kind: ScopeKind;
	/** Code or id of the place; empty for the whole city. */
	readonly id: string;
}

const CITY: Place = { kind: 'city', id: '' };
/** Ids of the registry and of sources: no quotes, spaces or control characters. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,63}$/u;

/** `city`, or a kind and an id such as `ward:00070`. Null for anything else. */
export function placeOf(text: string): Place | null {
	if (text === 'city') return CITY;
	const colon = text.indexOf(':');
	const kind = SCOPE_KINDS.find((known) => known === text.slice(0, colon));
	const id = text.slice(colon + 1);
	return kind === undefined || kind === 'city' || !ID.test(id) ? null : { kind, id };
}

export function scopeOf({ kind, id }: Place): Scope {
	return kind === 'city' ? 'city' : `${kind}:${id}`;
}

/** True when the metric is declared for such places. */
export function hasScope({ scopes }: Metric, { kind }: Place): boolean {
	return scopes.includes(kind);
}
