import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryLocked, lockDirectory } from './lock.ts';

const HOLDER = fileURLToPath(new URL('../../../../tests/fixtures/hold-lock.js', import.meta.url));

describe('lockDirectory', () => {
	let directory: string;
	let holder: ChildProcess | null = null;

	beforeEach(() => {
		directory = mkdtempSync(join(tmpdir(), 'hioc-lock-'));
	});
	afterEach(() => {
		holder?.kill('SIGKILL');
		holder = null;
		rmSync(directory, { recursive: true, force: true });
	});

	it('refuses a second opener and names the process that holds the directory', async () => {
		const lock = await lockDirectory(directory);
		const refusal = await lockDirectory(directory).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(DirectoryLocked);
		expect(refusal).toMatchObject({ holder: process.pid, exitCode: 3 });
		expect((refusal as Error).message).toContain('IOC_DATA_DIR');
		await lock.release();
	});

	it('sees through another name of the same directory', async () => {
		const alias = `${directory}-alias`;
		symlinkSync(directory, alias);
		const lock = await lockDirectory(directory);
		await expect(lockDirectory(alias)).rejects.toThrow(DirectoryLocked);
		await lock.release();
		rmSync(alias);
	});

	it('opens again after a release', async () => {
		await (await lockDirectory(directory)).release();
		const again = await lockDirectory(directory);
		await expect(lockDirectory(directory)).rejects.toThrow(DirectoryLocked);
		await again.release();
	});

	it('sends a second process away with exit code 3 and a sentence that says what to do', async () => {
		const lock = await lockDirectory(directory);
		const second = spawn(process.execPath, [HOLDER, directory], { stdio: 'pipe' });
		let said = '';
		second.stderr.on('data', (chunk) => (said += String(chunk)));
		const [code] = (await once(second, 'exit')) as [number];
		expect(code).toBe(3);
		expect(said).toContain(`in use by process ${String(process.pid)}. Stop that process`);
		await lock.release();
	});

	it('is held against another process and free the moment that process is killed', async () => {
		holder = await holdElsewhere(directory);
		const refusal = await lockDirectory(directory).catch((error: unknown) => error);
		expect(refusal).toMatchObject({ name: 'DirectoryLocked', holder: holder.pid });

		holder.kill('SIGKILL');
		await once(holder, 'exit');
		const lock = await lockDirectory(directory);
		await lock.release();
	});
});

async function holdElsewhere(directory: string): Promise<ChildProcess> {
	const child = spawn(process.execPath, [HOLDER, directory], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(child.stdout, 'data');
	return child;
}
