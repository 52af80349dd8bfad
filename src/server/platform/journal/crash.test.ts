import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtFixture } from '../../../../tests/fixtures/built-fixture.ts';
import { silentLog } from '../log.ts';
import { openLmdbJournal } from './lmdb-journal.ts';

const KILLS = 24;
let directory: string;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'ioc-crash-'));
});

afterEach(() => {
	rmSync(directory, { recursive: true });
});

async function growth(file: string, child: ChildProcess): Promise<void> {
	const before = existsSync(file) ? statSync(file).size : 0;
	while (!existsSync(file) || statSync(file).size === before) {
		if (child.exitCode !== null) throw new Error('The writer stopped by itself.');
		await wait(2);
	}
}

describe('the journal when its process dies', () => {
	it(
		`loses no acknowledged event and doubles none over ${String(KILLS)} kills`,
		{ timeout: 120_000 },
		async () => {
			const program = await builtFixture('journal-writer');
			const files = join(directory, 'journal');
			const acks = join(directory, 'acks');
			for (let run = 0; run < KILLS; run += 1) {
				const child = fork(program, [files, acks, String(run)], { stdio: 'ignore' });
				await growth(acks, child);
				await wait(Math.random() * 120);
				child.kill('SIGKILL');
				await once(child, 'exit');
			}
			const journal = openLmdbJournal({ directory: files, log: silentLog });
			const records = journal.read(1, Number.MAX_SAFE_INTEGER);
			const ids = records.map(
				({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { id: string }).id
			);
			const acked = readFileSync(acks, 'utf8').trim().split('\n');
			const kept = new Set(ids);
			expect(acked.length).toBeGreaterThan(KILLS);
			expect(acked.filter((id) => !kept.has(id))).toEqual([]);
			expect(kept.size).toBe(ids.length);
			expect(records.findIndex(({ seq }, index) => seq !== index + 1)).toBe(-1);
			expect(journal.lastSeq()).toBe(ids.length);
			await journal.close();
		}
	);

	it('rejects and then refuses appends when the disk is full, and recovers', async () => {
		const program = await builtFixture('limited-writer');
		const files = join(directory, 'journal');
		const script = 'ulimit -f 8192; exec "$0" "$@"';
		const output = execFileSync('bash', ['-c', script, process.execPath, program, files], {
			stdio: ['ignore', 'pipe', 'ignore']
		}).toString();
		const report = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, unknown>;
		expect(report).toMatchObject({
			outcome: 'JournalUnavailable',
			again: 'JournalUnavailable',
			failure: 'JournalUnavailable'
		});
		expect(report['acknowledged']).toBeGreaterThan(0);
		expect(report['told']).toBe(report['acknowledged']);
		const journal = openLmdbJournal({ directory: files, log: silentLog });
		expect(journal.lastSeq()).toBeGreaterThanOrEqual(Number(report['acknowledged']));
		expect(journal.read(1, 1_000_000)).toHaveLength(journal.lastSeq());
		await journal.close();
	});
});
