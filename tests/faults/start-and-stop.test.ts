/** `npm start` as a person uses it: from a terminal, whose Ctrl+C reaches every program at once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../fixtures/free-port.ts';
import { temporaryDataDir } from '../fixtures/product.ts';

const dataDir = temporaryDataDir();
let started: ChildProcess | undefined;

afterEach(() => {
	if (started?.exitCode === null && started.pid !== undefined)
		process.kill(-started.pid, 'SIGKILL');
	dataDir.remove();
});

it('says where it runs, and Ctrl+C drains and exits 0 within ten seconds, twice on the same data', async () => {
	for (const round of ['an empty directory', 'a second start']) {
		const { address, printed, pressCtrlC } = await startFromTerminal();
		expect(printed(), round).toContain(`Hanoi Health IOC: ${address}`);
		expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
		const { code, seconds } = await pressCtrlC();
		expect(code, printed()).toBe(0);
		expect(seconds).toBeLessThan(10);
		await expect(fetch(`${address}/api/health/live`)).rejects.toThrow();
	}
}, 180_000);

async function startFromTerminal() {
	const port = await freePort();
	const child = spawn('npm', ['start', '--', '--no-demo'], {
		env: { ...process.env, PORT: String(port), IOC_DATA_DIR: dataDir.path, NODE_ENV: '' },
		// A group of its own, as a terminal gives to what runs in its foreground.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	started = child;
	let text = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			text += chunk.toString('utf8');
		});
	await expect.poll(() => text, { timeout: 90_000, interval: 100 }).toContain('Stop with Ctrl+C');
	return {
		address: `http://localhost:${String(port)}`,
		printed: () => text,
		pressCtrlC: async () => {
			const startMs = performance.now();
			const ended = once(child, 'exit') as Promise<[number | null]>;
			process.kill(-(child.pid ?? NaN), 'SIGINT');
			const [code] = await ended;
			return { code, seconds: (performance.now() - startMs) / 1_000 };
		}
	};
}
