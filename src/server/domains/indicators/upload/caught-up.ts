/** What stands now is known only when the tables hold what the journal holds. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Progress {
	/** Newest durable place of the journal. */
	readonly lastSeq: () => number;
	/** Every entry up to here is in the tables. */
	readonly position: () => number;
}

/** The tables lag so far behind the journal that nobody can say what stands now. */
export class ValuesBehind extends Error {
	override readonly name = 'ValuesBehind';
}

const PATIENCE_MS = 10_000;
const LOOK_MS = 25;

/** Resolves when the tables hold everything that was kept before the call. @throws ValuesBehind */
export async function caughtUp({ lastSeq, position }: Progress): Promise<void> {
	const target = lastSeq();
	for (let waitedMs = 0; position() < target; waitedMs += LOOK_MS) {
		if (waitedMs >= PATIENCE_MS)
			throw new ValuesBehind('What stands now is not known yet. Try again in a minute.');
		await wait(LOOK_MS);
	}
}
