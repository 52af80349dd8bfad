/** Lets the bundle replace its socket handlers on a server that outlives it, as hot reloads need. */
import type { IncomingMessage } from 'node:http';
import type { LiveServer, LiveSocket } from './live-server.ts';

export interface Wiring {
	readonly isAllowed: (request: IncomingMessage) => boolean;
	/** Fills `socket.data`; answers why the client may not enter, or null when it may. */
	readonly admit: (socket: LiveSocket) => Promise<Error | null>;
	readonly welcome: (socket: LiveSocket) => void;
	readonly detach: () => void;
}

const KEY = Symbol.for('health-ioc.live.wiring');

/** Detaches the wiring before, if any, and sends its clients away to reconnect. */
export function install(server: LiveServer, wiring: Wiring): void {
	const previous = installed(server);
	Reflect.set(server, KEY, wiring);
	if (previous !== undefined) {
		previous.detach();
		server.disconnectSockets(true);
		return;
	}
	server.engine.opts.allowRequest = (request, decide) => {
		const isAllowed = installed(server)?.isAllowed(request) === true;
		decide(isAllowed ? null : 'origin_not_allowed', isAllowed);
	};
	server.use((socket, next) => {
		void admit(server, socket).then((refusal) => {
			if (refusal === null) next();
			else next(refusal);
		});
	});
	server.on('connection', (socket) => {
		installed(server)?.welcome(socket);
	});
}

async function admit(server: LiveServer, socket: LiveSocket): Promise<Error | null> {
	const wiring = installed(server);
	return wiring === undefined ? new Error('unavailable') : wiring.admit(socket);
}

/** By shape and not by class: after a hot reload the wiring before belongs to another module graph. */
function installed(server: LiveServer): Wiring | undefined {
	return Reflect.get(server, KEY) as Wiring | undefined;
}
