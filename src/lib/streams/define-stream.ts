/**
 * A stream is declared once. The doors, journal, storage, live hub, staleness, JSON Schema,
 * simulator and tests all read the declaration and nothing else.
 */
import type { z } from 'zod';
import type { Words } from '#lib/foundation/locale.ts';
import type { Freshness } from '#lib/metrics/data-state.ts';
import type { LiveState } from './live-state.ts';

/** Why an item was refused (`reject`) or accepted with a mark (`flag`). */
export interface Finding {
	readonly severity: 'reject' | 'flag';
	/** Stable snake_case code, for example `null_island`. */
	readonly code: string;
	/** One sentence in English for the sender's log. */
	readonly message: string;
}

export interface StreamClock {
	/** Ahead of our clock by more than this: flagged `clock_ahead`, ordered by receive time. */
	readonly flagAheadMs: number;
	/** Ahead by more than this: rejected `future_clock`. */
	readonly rejectAheadMs: number;
	/** Older than this on arrival: flagged `late`. */
	readonly lateAfterMs: number;
	/** Older than this on arrival: rejected `too_old`. */
	readonly rejectAfterMs: number;
}

/** A direct identifier that the door replaces by a keyed hash before anything is stored. */
export interface Pseudonym {
	readonly from: string;
	readonly to: string;
}

export interface StreamDeclaration<Item> {
	readonly name: string;
	readonly version: number;
	readonly title: Words;
	readonly description: Words;
	/** What a source sends. Strict: an unknown field rejects the item. */
	readonly schema: z.ZodType<Item>;
	/** Field of the item that carries event time. */
	readonly timeField: Extract<keyof Item, string>;
	/** Natural key: the same key with the same content is a duplicate, with other content a contradiction. */
	readonly key: (item: Item) => string;
	/** The entity that the item tells something about. */
	readonly subject: (item: Item) => string;
	readonly clock: StreamClock;
	readonly freshness: Freshness;
	/** Plausibility beyond the schema. */
	readonly check?: (item: Item) => readonly Finding[];
	/**
	 * False for observations that come by themselves, such as positions: a command that expects its
	 * subject unchanged must not lose against them. Defaults to true.
	 */
	readonly movesSubject?: boolean;
	/** True for what the house itself writes down: no key may send it. */
	readonly isInternal?: boolean;
	readonly pseudonym?: Pseudonym;
	/** ClickHouse table that keeps the events. */
	readonly table: string;
	/** Latest-by-entity state for screens; absent when only aggregates are shown. */
	readonly live?: LiveState<Item>;
}

/** Any stream, where the item type does not matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- key() and subject() are contravariant in Item
export type AnyStream = StreamDeclaration<any>;

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @throws RangeError when the declaration contradicts itself. */
export function defineStream<Item>(
	declaration: StreamDeclaration<Item>
): Readonly<StreamDeclaration<Item>> {
	const { name, clock, freshness } = declaration;
	if (!NAME.test(name)) throw new RangeError(`Stream name "${name}" is not kebab-case.`);
	if (clock.flagAheadMs > clock.rejectAheadMs || clock.lateAfterMs > clock.rejectAfterMs)
		throw new RangeError(`Stream "${name}" flags later than it rejects.`);
	if (freshness.lateAfterMs > freshness.staleAfterMs)
		throw new RangeError(`Stream "${name}" is stale before it is late.`);
	return Object.freeze(declaration);
}
