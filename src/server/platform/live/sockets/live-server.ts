/** The socket server that the entry (server.js or `vite dev`) owns, with the types of our protocol. */
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Subject } from '#lib/foundation/subject.ts';
import type { ClientToServer, ServerToClient } from '#lib/streams/wire.ts';

export interface SocketSession {
	readonly subject: Subject;
	/** Kept for checking the session again while the socket lives. */
	readonly cookie: string;
}

export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketSession>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketSession>;

/** @throws Error when the process was not started by an entry that attaches the socket server. */
export function liveServer(): LiveServer {
	const live: unknown = Reflect.get(globalThis, Symbol.for('health-ioc.live'));
	if (!isServer(live))
		throw new Error('No live server. Start through server.js or `vite dev`, which attach it.');
	return live as LiveServer;
}

/** By shape and not by class: the entry and the bundle may hold two copies of the package. */
function isServer(live: unknown): live is Server {
	return typeof live === 'object' && live !== null && 'of' in live && 'engine' in live;
}
