/** The city's key for pseudonyms of persons: from the configuration, or made once and kept in the data directory. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SECRET_BYTES = 32;

/**
 * Changing or losing this key makes the same person a new one, so the file belongs into every backup.
 * @throws Error of the file system.
 */
export async function personSecret(dataDir: string, configured: string | null): Promise<string> {
	if (configured !== null) return configured;
	const path = join(dataDir, 'person.key');
	try {
		return (await readFile(path, 'utf8')).trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	const secret = randomBytes(SECRET_BYTES).toString('base64url');
	await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
	return secret;
}
