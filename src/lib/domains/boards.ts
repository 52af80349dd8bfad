/** The boards by name. A page depends on `ioc:<name>` and is told when its board changed. */
import type { EhrBoard } from './ehr/board.ts';
import type { EmsBoard } from './ems/board.ts';
import type { HospitalsBoard } from './hospitals/board.ts';
import type { IndicatorsBoard } from './indicators/board.ts';
import type { RecordsBoard } from './indicators/records-board.ts';
import type { InteropBoard } from './interop/board.ts';
import type { DarknessBoard } from './interop/darkness.ts';
import type { KiosksBoard } from './kiosks/board.ts';
import type { ScreeningBoard } from './screening/board.ts';

export interface Boards {
	readonly ems: EmsBoard;
	readonly hospitals: HospitalsBoard;
	readonly kiosks: KiosksBoard;
	readonly screening: ScreeningBoard;
	readonly ehr: EhrBoard;
	readonly indicators: IndicatorsBoard;
	readonly records: RecordsBoard;
	readonly interop: InteropBoard;
	readonly darkness: DarknessBoard;
}

export type BoardName = keyof Boards;

/** A board as the server last computed it. `answer` is null until the first computation succeeded. */
export interface BoardState<Name extends BoardName = BoardName> {
	readonly board: Name;
	/** Counts answers and failures up from the start of the server, epoch milliseconds, so that no two servers share one. */
	readonly version: number;
	readonly answer: Boards[Name] | null;
	/** When the answer was computed, UTC ISO. */
	readonly computedAt: string | null;
	/** Sentence code of the last failure since the answer, or null. */
	readonly failure: 'analytics_down' | 'query_failed' | null;
}
