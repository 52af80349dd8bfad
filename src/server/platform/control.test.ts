import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callControl, ControlFailed, ControlTaken, serveControl, type Control } from './control.ts';
import { silentLog } from './log.ts';

let directory: string;
let control: Control | null = null;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'ioc-control-'));
});

afterEach(async () => {
	await control?.close();
	control = null;
	rmSync(directory, { recursive: true, force: true });
});

const commands = {
	double: (input: unknown) => Promise.resolve(Number(input) * 2),
	refuse: () => Promise.reject(new Error('Not like this.'))
};

describe('the control socket', () => {
	it('answers commands of a process that may write the data directory', async () => {
		control = await serveControl(directory, commands, silentLog);
		expect(await callControl(directory, 'double', 21)).toEqual({ result: 42 });
		expect(statSync(join(directory, 'control.sock')).mode & 0o777).toBe(0o600);
	});

	it('passes the sentence of a failure on and survives nonsense', async () => {
		control = await serveControl(directory, commands, silentLog);
		await expect(callControl(directory, 'refuse', null)).rejects.toThrow('Not like this.');
		await expect(callControl(directory, 'toString', null)).rejects.toThrow(ControlFailed);
		const socket = connect(join(directory, 'control.sock'));
		socket.write('not json\n');
		await new Promise((resolve) => socket.once('data', resolve));
		socket.destroy();
		expect(await callControl(directory, 'double', 1)).toEqual({ result: 2 });
	});

	it('says that no server runs, also after one has died', async () => {
		expect(await callControl(directory, 'double', 1)).toBeUndefined();
		control = await serveControl(directory, commands, silentLog);
		await control.close();
		expect(await callControl(directory, 'double', 1)).toBeUndefined();
		control = await serveControl(directory, commands, silentLog);
		expect(await callControl(directory, 'double', 1)).toEqual({ result: 2 });
	});

	it('refuses a second server on the same directory', async () => {
		control = await serveControl(directory, commands, silentLog);
		await expect(serveControl(directory, commands, silentLog)).rejects.toThrow(ControlTaken);
	});

	it('works in a directory whose path is too long for a socket', async () => {
		const deep = join(directory, 'x'.repeat(120));
		mkdirSync(deep);
		control = await serveControl(deep, commands, silentLog);
		expect(await callControl(deep, 'double', 2)).toEqual({ result: 4 });
	});
});
