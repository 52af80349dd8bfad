/**
 * The borders of the batch under way, on disk before its first insert. After a crash the same
 * borders give the same tokens over the same rows, so nothing is inserted twice or left out.
 */
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const plan = z.strictObject({
	from: z.int().min(1),
	to: z.int().min(1),
	/** Tables whose rows go in pieces because the engine refused them whole. */
	split: z.array(z.string())
});
export type BatchPlan = z.infer<typeof plan>;

const FILE = 'sink-plan.json';

/** The last plan, or null when there is none or it cannot be read. */
export async function readPlan(directory: string): Promise<BatchPlan | null> {
	let text: string;
	try {
		text = await readFile(path.join(directory, FILE), 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
	const parsed = plan.safeParse(parseJson(text));
	return parsed.success ? parsed.data : null;
}

/** Resolves when the plan survives a power loss. */
export async function writePlan(directory: string, next: BatchPlan): Promise<void> {
	const target = path.join(directory, FILE);
	const draft = await open(`${target}.new`, 'w');
	try {
		await draft.writeFile(JSON.stringify(next));
		await draft.datasync();
	} finally {
		await draft.close();
	}
	await rename(`${target}.new`, target);
	const folder = await open(directory, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
