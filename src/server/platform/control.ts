/**
 * A private door for commands on this machine: while the server holds the embedded database, a
 * command asks the server through a socket in the data directory instead of opening it.
 * One line of JSON each way. Whoever may write the data directory may use it.
 */
import { createHash } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Log } from './log.ts';

export type ControlCommands = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

export interface Control {
	close(): Promise<void>;
}

interface Reply {
	readonly result?: unknown;
	readonly error?: string;
}

/** The server refused or failed; the message is a sentence for the operator. */
export class ControlFailed extends Error {
	override readonly name = 'ControlFailed';
}

/** Another server of the same data directory is running. */
export class ControlTaken extends Error {
	override readonly name = 'ControlTaken';
	readonly exitCode = 3;

	constructor(dataDir: string) {
		super(
			`A server already runs on ${dataDir}. Stop it, or set IOC_DATA_DIR to another directory.`
		);
	}
}

/** Longest path that every system takes for a socket. */
const MAX_SOCKET_PATH = 100;
const CALL_TIMEOUT_MS = 15_000;

/** @throws ControlTaken when another server answers there. */
export async function serveControl(
	dataDir: string,
	commands: ControlCommands,
	log: Log
): Promise<Control> {
	const path = socketPath(dataDir);
	if (await answers(path)) throw new ControlTaken(dataDir);
	await rm(path, { force: true });
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => socket.destroy());
		createInterface({ input: socket }).on('line', (line) => {
			void reply(commands, line, log).then((answer) => {
				if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`);
			});
		});
	});
	await listening(server, path);
	await chmod(path, 0o600);
	server.unref();
	return {
		close: () =>
			new Promise((done) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => {
					done();
				});
			})
	};
}

/**
 * The server's answer, or undefined when no server runs on this data directory.
 * @throws ControlFailed with the server's own sentence
 */
export async function callControl(
	dataDir: string,
	command: string,
	input: unknown
): Promise<{ readonly result: unknown } | undefined> {
	const socket = await opened(socketPath(dataDir));
	if (socket === null) return undefined;
	try {
		socket.setTimeout(CALL_TIMEOUT_MS, () => socket.destroy());
		socket.write(`${JSON.stringify({ command, input })}\n`);
		for await (const line of createInterface({ input: socket })) {
			const { result, error } = JSON.parse(line) as Reply;
			if (error !== undefined) throw new ControlFailed(error);
			return { result };
		}
		throw new ControlFailed('The server did not answer. Look at its log and try again.');
	} finally {
		socket.destroy();
	}
}

function socketPath(dataDir: string): string {
	const path = join(resolve(dataDir), 'control.sock');
	if (path.length <= MAX_SOCKET_PATH) return path;
	const hash = createHash('sha256').update(path).digest('hex').slice(0, 24);
	return join(tmpdir(), `hioc-${hash}.sock`);
}

async function reply(commands: ControlCommands, line: string, log: Log): Promise<Reply> {
	try {
		const { command, input } = JSON.parse(line) as { command: string; input: unknown };
		const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
		if (run === undefined) return { error: `This server knows no command "${command}".` };
		return { result: await run(input) };
	} catch (error) {
		log.error('control.failed', { error: error instanceof Error ? error : String(error) });
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

async function answers(path: string): Promise<boolean> {
	const socket = await opened(path);
	socket?.destroy();
	return socket !== null;
}

/** Null when nobody listens there. */
function opened(path: string): Promise<Socket | null> {
	return new Promise((done) => {
		const socket = connect(path);
		socket.once('connect', () => {
			socket.removeAllListeners('error').on('error', () => socket.destroy());
			done(socket);
		});
		socket.once('error', () => {
			done(null);
		});
	});
}

function listening(server: Server, path: string): Promise<void> {
	return new Promise((done, fail) => {
		server.once('error', fail).listen(path, () => {
			server.off('error', fail);
			done();
		});
	});
}
