/** The file that tells `npm start` and the simulator how to get in. Only its owner may read it. */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Families of streams; each has one simulated source with a key of its own. */
export const FAMILIES = ['ems', 'hospitals', 'kiosks', 'screening', 'ehr', 'indicators'] as const;
export type Family = (typeof FAMILIES)[number];

const secrets = z.object({
	password: z.string().min(12),
	sources: z.record(z.enum(FAMILIES), z.string().min(32))
});
export type DemoSecrets = z.infer<typeof secrets>;

const PASSWORD_BYTES = 9;
const KEY_BYTES = 32;

/**
 * What `<dataDir>/demo.json` holds. A missing or unreadable file is made anew; a given password replaces
 * the one in the file, and keys that exist stay as they are.
 */
export async function demoSecrets(dataDir: string, password: string | null): Promise<DemoSecrets> {
	const path = join(dataDir, 'demo.json');
	const known = await read(path);
	const wanted: DemoSecrets = {
		password: password ?? known?.password ?? randomBytes(PASSWORD_BYTES).toString('base64url'),
		sources: known?.sources ?? newKeys()
	};
	if (known === null || known.password !== wanted.password) await write(path, wanted);
	return wanted;
}

async function read(path: string): Promise<DemoSecrets | null> {
	try {
		const parsed = secrets.safeParse(JSON.parse(await readFile(path, 'utf8')));
		return parsed.success ? parsed.data : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Written beside and renamed, so that a reader never sees half a file. */
async function write(path: string, content: DemoSecrets): Promise<void> {
	const draft = `${path}.draft`;
	await writeFile(draft, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600 });
	await rename(draft, path);
}

function newKeys(): DemoSecrets['sources'] {
	const key = (): string => randomBytes(KEY_BYTES).toString('base64url');
	return {
		ems: key(),
		hospitals: key(),
		kiosks: key(),
		screening: key(),
		ehr: key(),
		indicators: key()
	};
}
