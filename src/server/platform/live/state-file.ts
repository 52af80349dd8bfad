/** The hub's state on disk, so that a start needs only the tail of the journal. Losing it costs time, never data. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Raise it when rows change shape, so that an old file is rebuilt from the journal instead of trusted. */
const STATE_VERSION = 1;

const savedState = z.object({
	version: z.literal(STATE_VERSION),
	/** Newest journal event that the rows contain. */
	seq: z.int().min(0),
	topics: z.record(
		z.string(),
		z.array(z.looseObject({ key: z.string(), asOf: z.string() }).readonly())
	)
});
export type SavedState = Omit<z.infer<typeof savedState>, 'version'>;

/** The state last saved; null when there is none or it cannot be trusted. */
export async function readState(path: string): Promise<SavedState | null> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
	const parsed = savedState.safeParse(parseJson(text));
	return parsed.success ? parsed.data : null;
}

/** Replaces the file whole: after a crash at any moment either the old or the new state is there. */
export async function writeState(path: string, state: SavedState): Promise<void> {
	const folder = dirname(path);
	await mkdir(folder, { recursive: true });
	const draft = `${path}.new`;
	const file = await open(draft, 'w');
	try {
		await file.writeFile(JSON.stringify({ version: STATE_VERSION, ...state }));
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, path);
	await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
