/**
 * Keeps a second process out of a directory. PGlite does not: a second opener loses rows silently.
 * The lock is a listening socket, so the system frees it when its owner dies, even by SIGKILL.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class DirectoryLocked extends Error {
	override readonly name = 'DirectoryLocked';
	/** Code the process should exit with. */
	readonly exitCode = 3;
	readonly directory: string;
	/** Process that holds the lock; null when it did not say. */
	readonly holder: number | null;

	constructor(directory: string, holder: number | null) {
		const who = holder === null ? 'another process' : `process ${String(holder)}`;
		super(
			`The database in ${directory} is in use by ${who}. Stop that process, or set IOC_DATA_DIR to another directory.`
		);
		this.directory = directory;
		this.holder = holder;
	}
}

export interface DirectoryLock {
	release(): Promise<void>;
}

/** Milliseconds to wait for the holder to say its process id. */
const HOLDER_TIMEOUT_MS = 500;

/**
 * Held until released or until the process ends. It reaches as far as the network namespace of
 * this machine: two containers that share a volume are not kept apart.
 * @throws DirectoryLocked when the lock is taken, by this process or another one.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
	const address = addressOf(realpathSync(directory));
	const held = (await listen(address)) ?? (await retryAfterCrash(address));
	if (held === null) throw new DirectoryLocked(directory, await holderOf(address));
	return {
		release: async () => {
			held.close();
			await once(held, 'close');
		}
	};
}

/** Linux has sockets without a file, Windows has pipes; elsewhere a file in the temporary directory must do. */
function addressOf(realPath: string): string {
	const name = `hioc-${createHash('sha256').update(realPath).digest('hex')}`;
	if (process.platform === 'linux') return `\0${name}`;
	if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
	return join(tmpdir(), `${name.slice(0, 24)}.sock`);
}

/** The listening server, or null when the address is taken. */
async function listen(address: string): Promise<Server | null> {
	const server = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(String(process.pid));
	});
	server.unref();
	server.listen(address);
	try {
		await once(server, 'listening');
		return server;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
		throw error;
	}
}

/** A socket file outlives a killed owner, so nobody answers on it; the other kinds of address do not. */
async function retryAfterCrash(address: string): Promise<Server | null> {
	if (process.platform === 'linux' || process.platform === 'win32') return null;
	if ((await holderOf(address)) !== null) return null;
	rmSync(address, { force: true });
	return listen(address);
}

async function holderOf(address: string): Promise<number | null> {
	const socket = connect(address);
	socket.setTimeout(HOLDER_TIMEOUT_MS, () => socket.destroy());
	try {
		let answer = '';
		for await (const chunk of socket) answer += String(chunk);
		return /^\d+$/.test(answer) ? Number(answer) : null;
	} catch {
		return null;
	}
}
