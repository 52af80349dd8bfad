import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../log.ts';
import { watchDisk } from './disk-space.ts';

describe('watchDisk', () => {
	it('is full below the limit and not above it', async () => {
		const watch = { directory: tmpdir(), log: silentLog };
		const roomy = await watchDisk({ ...watch, minFreeBytes: 1 });
		const tight = await watchDisk({ ...watch, minFreeBytes: Number.MAX_SAFE_INTEGER });
		expect(roomy.freeBytes()).toBeGreaterThan(1);
		expect([roomy.isFull(), tight.isFull()]).toEqual([false, true]);
		roomy.close();
		tight.close();
	});

	it('does not stop the doors when the system cannot say', async () => {
		const lost = await watchDisk({ directory: '/no/such/directory', log: silentLog });
		expect([lost.freeBytes(), lost.isFull()]).toEqual([null, false]);
		lost.close();
	});
});
