/** The socket event map that server and browser share. Clients name topics; only the server knows rooms. */
import type { LiveEntity } from './live-state.ts';

/** Where a client stands in a topic. Absent on the first visit. */
export interface TopicCursor {
	readonly topic: string;
	readonly epoch?: string;
	readonly seq?: number;
}

/** One coalesced change of a topic. `seq` has no gaps inside an `epoch`. */
export interface DeltaFrame {
	readonly topic: string;
	readonly epoch: string;
	readonly seq: number;
	/** Server time of the frame, epoch milliseconds. */
	readonly at: number;
	readonly upserts: readonly LiveEntity[];
	readonly removes: readonly string[];
}

/** The whole state of a topic at `seq`. */
export interface TopicSnapshot {
	readonly topic: string;
	readonly epoch: string;
	readonly seq: number;
	readonly at: number;
	readonly entities: readonly LiveEntity[];
}

export type SubscribeAnswer =
	| { readonly kind: 'snapshot'; readonly snapshot: TopicSnapshot }
	| {
			readonly kind: 'resume';
			readonly topic: string;
			readonly epoch: string;
			readonly seq: number;
			readonly frames: readonly DeltaFrame[];
	  }
	| {
			readonly kind: 'refused';
			readonly topic: string;
			readonly code: 'unknown_topic' | 'forbidden';
	  };

/** A board and the answer of it that the page shows. */
export interface WatchedBoard {
	readonly board: string;
	readonly version: number;
}

/** Says that a board's aggregates moved, so a page may ask again. */
export interface BoardChanged {
	readonly board: string;
	readonly version: number;
	readonly at: number;
}

export interface Heartbeat {
	readonly at: number;
	/** Build id; another one means that the page should reload when it suits. */
	readonly build: string;
	/** Newest frame of each topic this socket follows; a client behind it has a gap. */
	readonly seqs: Readonly<Record<string, number>>;
}

export interface ServerToClient {
	/** Frames of different topics that moved together; a follower of one topic gets one. */
	delta: (...frames: DeltaFrame[]) => void;
	changed: (change: BoardChanged) => void;
	heartbeat: (beat: Heartbeat) => void;
	/** The server dropped frames for this slow reader: subscribe again from your cursor. */
	resync: (topics: readonly string[]) => void;
	/** The server is about to restart; come back after `retryAfterMs`. */
	restart: (retryAfterMs: number) => void;
}

export interface ClientToServer {
	subscribe: (
		cursors: readonly TopicCursor[],
		answer: (answers: readonly SubscribeAnswer[]) => void
	) => void;
	unsubscribe: (topics: readonly string[]) => void;
	/** Boards whose `changed` messages this page wants; one comes at once for each board that the page has an older answer of. */
	watch: (boards: readonly WatchedBoard[]) => void;
}

export const HEARTBEAT_MS = 5_000;
