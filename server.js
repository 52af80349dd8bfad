/** The production door: one HTTP server for pages, ingest and sockets, with limits and an orderly end. */
import http from 'node:http';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { attachLive } from './live-server.js';

/** A request in flight gets this long after the signal, and the whole end this long. Milliseconds. */
const FINISH_MS = 5_000;
const END_MS = 10_000;
/** Tells `npm start` that starting again cannot help (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
const isOwnOrigin = !process.env.ORIGIN && isLoopback;
// A wrong PORT is left for the configuration to explain.
if (isOwnOrigin && port > 0) process.env.ORIGIN = `http://localhost:${String(port)}`;
// The ingest doors refuse beyond 1 MB with a clear answer; Kit would only say "Bad Request".
process.env.BODY_SIZE_LIMIT ??= '2M';

const server = http.createServer({
	headersTimeout: 15_000,
	requestTimeout: 120_000,
	keepAliveTimeout: 30_000,
	connectionsCheckingInterval: 5_000,
	maxHeaderSize: 16 * 1024
});
const live = attachLive(server);
let inFlight = 0;
let isEnding = false;

process.on('SIGTERM', () => void end('server.stopping', 0));
process.on('SIGINT', () => void end('server.stopping', 0));
process.on('uncaughtException', (error) => void end('server.crashed', 1, error));
process.on('unhandledRejection', (error) => void end('server.crashed', 1, error));
if (process.connected) process.on('disconnect', () => void end('server.orphaned', 0));

const handler = await loadHandler();
server.on('request', answer);
server.on('error', (error) => {
	report('server.failed', error);
	process.exit(EXIT_CONFIG);
});
server.listen(port, host, () => {
	process.send?.('listening');
});

/**
 * Imported late on purpose: the handler runs the `init` hook, which needs the live server.
 * @returns {Promise<(request: http.IncomingMessage, response: http.ServerResponse) => unknown>}
 */
async function loadHandler() {
	try {
		// A URL rather than a literal, because the file exists only after `npm run build`.
		return (await import(new URL('./build/handler.js', import.meta.url).href)).handler;
	} catch (error) {
		const isConfig = error instanceof Error && error.name === 'ConfigError';
		if (isConfig) console.error(error.message);
		else report('server.failed', error);
		// A taken data directory names its own code.
		const { exitCode } = /** @type {{ exitCode?: number }} */ (Object(error));
		process.exit(isConfig ? EXIT_CONFIG : (exitCode ?? 1));
	}
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(request, response) {
	const url = request.url ?? '/';
	// socket.io answers these itself; a second answer would be "headers already sent".
	if (url.startsWith('/live/')) return;
	inFlight += 1;
	response.once('close', () => {
		inFlight -= 1;
		if (isEnding) server.closeIdleConnections();
	});
	if (isEnding) response.setHeader('connection', 'close');
	if (isEnding && url.startsWith('/api/health/ready')) {
		response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '5' });
		response.end('{"status":"stopping"}');
		return;
	}
	if (isOwnOrigin && isOtherName(request)) {
		response.writeHead(307, { location: `${String(process.env.ORIGIN)}${url}` }).end();
		return;
	}
	const door = Reflect.get(globalThis, Symbol.for('health-ioc.door'));
	if (typeof door === 'function' && door(request, response) === true) return;
	handler(request, response);
}

/**
 * Cookies and the origin check know one name of this machine, so a page asked under another moves there.
 * @param {http.IncomingMessage} request
 */
function isOtherName({ method, headers }) {
	const isPage = method === 'GET' && headers.accept?.includes('text/html') === true;
	return isPage && headers.host !== `localhost:${String(port)}`;
}

/**
 * Ready answers 503, nothing new is accepted, requests in flight finish, the engines flush, sockets are told.
 * @param {string} event
 * @param {number} code
 * @param {unknown} [error]
 */
async function end(event, code, error) {
	if (isEnding) return;
	isEnding = true;
	report(event, error);
	setTimeout(() => process.exit(code === 0 ? 1 : code), END_MS).unref();
	try {
		server.close();
		server.closeIdleConnections();
		const deadline = Date.now() + FINISH_MS;
		while (inFlight > 0 && Date.now() < deadline) await sleep(20);
		const close = Reflect.get(globalThis, Symbol.for('health-ioc.close'));
		if (typeof close === 'function') await close();
		live.disconnectSockets(true);
	} catch (failure) {
		report('server.close_failed', failure);
		process.exit(1);
	}
	process.exit(code);
}

/**
 * One structured line, like the rest of the logs.
 * @param {string} event
 * @param {unknown} [error]
 */
function report(event, error) {
	const level = error === undefined ? 'info' : 'error';
	const stack = error instanceof Error ? error.stack : error;
	const time = new Date().toISOString();
	process.stdout.write(
		`${JSON.stringify({ level, time, process: 'server', event, error: stack })}\n`
	);
}
