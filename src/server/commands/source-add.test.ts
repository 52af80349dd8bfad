import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceCommands } from '#server/ingest/source-commands.ts';
import { activeSources } from '#server/ingest/source-store.ts';
import { hashKey } from '#server/ingest/sources.ts';
import { serveControl } from '#server/platform/control.ts';
import { silentLog } from '#server/platform/log.ts';
import { builtProcess } from '../../../tests/fixtures/built-process.ts';
import { temporaryPostgres } from '../../../tests/fixtures/temporary-postgres.ts';

const GATEWAY = ['--id', 'gateway-1', '--name', 'Cổng GPS', '--streams', 'unit-positions'];
let program: string;

beforeAll(async () => {
	program = await builtProcess('source-add');
}, 180_000);

interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

function run(dataDir: string, ...args: string[]): Promise<Ran> {
	const env = { ...process.env, IOC_DATA_DIR: dataDir };
	return new Promise((resolve) => {
		execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
			resolve({ code: error === null ? 0 : 1, stdout, stderr });
		});
	});
}

describe('npm run source:add', () => {
	it('opens the database itself when no server runs', { timeout: 120_000 }, async () => {
		const dataDir = mkdtempSync(join(tmpdir(), 'ioc-source-add-'));
		const added = await run(dataDir, ...GATEWAY);
		expect(added.stderr).toBe('');
		expect(JSON.parse(added.stdout)).toMatchObject({
			id: 'gateway-1',
			key: expect.stringMatching(/^ioc_/) as string
		});
		const again = await run(dataDir, ...GATEWAY);
		expect([again.code, again.stdout]).toEqual([1, '']);
		expect(again.stderr).toContain('exists already');
		expect((await run(dataDir, '--revoke', 'gateway-1')).code).toBe(0);
		rmSync(dataDir, { recursive: true });
	});

	it('asks the server while one runs', { timeout: 120_000 }, async () => {
		const { db, dataDir, close } = await temporaryPostgres();
		let refreshes = 0;
		const commands = sourceCommands(db, () => {
			refreshes += 1;
			return Promise.resolve();
		});
		const control = await serveControl(dataDir, commands, silentLog);
		const { stdout } = await run(dataDir, ...GATEWAY, '--simulated');
		const { key } = JSON.parse(stdout) as { key: string };
		expect(await activeSources(db)).toMatchObject([
			{ id: 'gateway-1', kind: 'gateway', isSimulated: true, keyHash: hashKey(key) }
		]);
		expect(refreshes).toBe(1);
		const wrong = await run(dataDir, '--id', 'x', '--name', 'x', '--streams', 'no-such-stream');
		expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('streams')]);
		await control.close();
		await close();
	});

	it('says how it is used', async () => {
		const { code, stderr } = await run(tmpdir(), '--id', 'x');
		expect([code, stderr]).toEqual([1, expect.stringContaining('Usage:')]);
	});
});
