/** Where a site's own map geometry lives, and how it gets there: whole or not at all. */
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Largest geometry sent to browsers, bytes of JSON. About 1.5 MB after compression. */
export const GEOMETRY_LIMIT = 6 * 1024 * 1024;

export function boundaryPath(dataDir: string): string {
	return path.join(dataDir, 'boundaries', 'wards.json');
}

/** Writes beside the target and renames, so that a reader or a crash never meets half a file. */
export async function writeGeometry(dataDir: string, json: string): Promise<string> {
	const target = boundaryPath(dataDir);
	await mkdir(path.dirname(target), { recursive: true });
	const draft = `${target}.${String(process.pid)}.tmp`;
	await writeFile(draft, json, { flush: true });
	await rename(draft, target);
	return target;
}

/** Changes whenever the file does; null where the site has imported nothing. */
export async function geometryVersion(dataDir: string): Promise<string | null> {
	try {
		const { mtimeMs, size } = await stat(boundaryPath(dataDir));
		return `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
