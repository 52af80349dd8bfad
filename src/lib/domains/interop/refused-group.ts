/** Refused items of a feed as a page shows them: groups by reason, and what a mapping would do to them. */

/** One mistake of a source, however many items carry it. */
export interface RefusedGroup {
	/** Code and fields in one line; names the group. */
	readonly reason: string;
	readonly code: string;
	/** Fields that are the reason, sorted; empty when the fields are not. */
	readonly fields: readonly string[];
	/** The sentence of the newest item. */
	readonly message: string;
	readonly items: number;
	/** Items that a replay brought in. */
	readonly replayed: number;
	/** UTC ISO. */
	readonly newestAt: string;
}

/** One item before and after a mapping, as text. */
export interface PreviewLine {
	readonly id: string;
	/** UTC ISO. */
	readonly receivedAt: string;
	readonly before: string;
	readonly after: string;
	/** Fields that the source must send again; empty when nothing is missing. */
	readonly withheld: readonly string[];
	/** What would still be wrong; null when it would be accepted. */
	readonly problem: string | null;
}

export interface MappingPreview {
	readonly items: number;
	readonly acceptable: number;
	readonly withheld: number;
	readonly remaining: readonly { readonly message: string; readonly items: number }[];
	readonly rows: readonly PreviewLine[];
}

/** A replay that was done. */
export interface ReplayLine {
	readonly id: string;
	readonly reason: string;
	readonly accepted: number;
	readonly duplicate: number;
	readonly refused: number;
	readonly withheld: number;
	readonly by: string;
	/** UTC ISO. */
	readonly at: string;
}
