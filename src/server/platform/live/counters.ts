/** What the live side counted since its start, for the metrics page. */
export interface LiveCounters {
	/** Frames published, whoever listens. */
	frames: number;
	/** Frames times their receivers. */
	deliveries: number;
	/** Frames not delivered because the reader was cut to snapshot mode. */
	dropped: number;
	/** Clients cut to snapshot mode, and those disconnected for staying there. */
	cuts: number;
	slowDisconnects: number;
	snapshots: number;
	resumes: number;
	refusals: number;
	/** Client messages that did not match the protocol. */
	badMessages: number;
	/** Events whose reducer threw; they are skipped. */
	poisoned: number;
}

export function newCounters(): LiveCounters {
	return {
		frames: 0,
		deliveries: 0,
		dropped: 0,
		cuts: 0,
		slowDisconnects: 0,
		snapshots: 0,
		resumes: 0,
		refusals: 0,
		badMessages: 0,
		poisoned: 0
	};
}
