import { Server } from 'socket.io';

/**
 * The one bridge between whoever owns the HTTP server (server.js or `vite dev`) and the SvelteKit
 * bundle. The socket server lives on globalThis because the bundle is a separate module graph, and
 * it outlives hot reloads of that graph.
 * @param {import('node:http').Server | import('node:http2').Http2SecureServer} httpServer
 * @returns {Server} the socket server, so that its owner can close it
 */
export function attachLive(httpServer) {
	const live = new Server(/** @type {import('node:http').Server} */ (httpServer), {
		path: '/live',
		serveClient: false,
		transports: ['websocket'],
		maxHttpBufferSize: 16 * 1024,
		perMessageDeflate: false,
		pingInterval: 10_000,
		pingTimeout: 10_000,
		cors: { origin: false }
	});
	Reflect.set(globalThis, Symbol.for('health-ioc.live'), live);
	return live;
}
