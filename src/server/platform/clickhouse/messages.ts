/** What the web process and the analytics process say to each other. */
import type { EngineOptions } from './connect.ts';
import type { Params } from './literal.ts';

export interface OpenAnalytics extends EngineOptions {
	readonly kind: 'open';
	/** Newest journal entry that is safe on disk. */
	readonly durableSeq: number;
	/** Table of each stream. */
	readonly tables: Readonly<Record<string, string>>;
}

export type ToAnalytics =
	| OpenAnalytics
	| { readonly kind: 'query'; readonly id: number; readonly sql: string; readonly params: Params }
	| { readonly kind: 'durable'; readonly seq: number }
	| { readonly kind: 'close' };

/** How far the sink came and which tables moved. */
export interface SinkProgress {
	/** Every journal entry up to here is in ClickHouse. */
	readonly position: number;
	readonly tables: readonly string[];
	readonly rows: number;
	/** Lines set aside in `sink_rejects`. */
	readonly refused: number;
}

export type FromAnalytics =
	| { readonly kind: 'ready'; readonly position: number; readonly migrated: readonly string[] }
	| { readonly kind: 'rows'; readonly id: number; readonly rows: readonly unknown[] }
	| {
			readonly kind: 'refused';
			readonly id: number;
			readonly sql: string;
			readonly code: number | null;
			readonly message: string;
	  }
	| ({ readonly kind: 'progress' } & SinkProgress)
	/** The sink failed and tries again. */
	| { readonly kind: 'trouble'; readonly message: string; readonly failures: number }
	/** The process cannot work and a restart would not help. */
	| { readonly kind: 'hopeless'; readonly message: string };

/** Exit codes of the analytics process. Anything else is a crash. */
export const ANALYTICS_EXIT = { closed: 0, crashed: 1, hopeless: 2 } as const;
