/**
 * The ingest doors on a bare Node server. `server.js` asks it before the SvelteKit handler, because
 * wrapping a call into a web Request costs more than validating and storing a batch.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DoorAnswer } from './problem.ts';
import type { Ingest } from './ingest.ts';
import type { DoorCall } from './doors/door.ts';

/** True when the door took the call; the answer follows later. */
export type NodeDoor = (req: IncomingMessage, res: ServerResponse) => boolean;

const INGEST_PREFIX = '/api/ingest/';
const OSMAND_PATH = '/api/gps/osmand';
/** Milliseconds that a refused sender may go on sending before the connection is closed. */
const DRAIN_MS = 5_000;
const NO_QUERY = new URLSearchParams();

export function createNodeDoor(ingest: Pick<Ingest, 'items' | 'osmand'>): NodeDoor {
	return (req, res) => {
		const url = req.url ?? '';
		const mark = url.indexOf('?');
		const path = mark === -1 ? url : url.slice(0, mark);
		const isOsmand = path === OSMAND_PATH;
		if (!isOsmand && !path.startsWith(INGEST_PREFIX)) return false;
		const call: DoorCall = {
			method: req.method ?? '',
			query: mark === -1 ? NO_QUERY : new URLSearchParams(url.slice(mark + 1)),
			header: (name) => headerOf(req, name),
			body: req
		};
		const answer = isOsmand
			? ingest.osmand(call)
			: ingest.items(call, path.slice(INGEST_PREFIX.length));
		void answer.then((given) => {
			send(req, res, given);
		});
		return true;
	};
}

function headerOf(req: IncomingMessage, name: string): string | undefined {
	const value = req.headers[name];
	return Array.isArray(value) ? value[0] : value;
}

function send(
	req: IncomingMessage,
	res: ServerResponse,
	{ status, headers, body }: DoorAnswer
): void {
	if (res.destroyed) return;
	res.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
	res.end(body);
	if (!req.complete) drain(req);
}

/** A sender that is cut off while it sends never reads the answer, so the rest is read and dropped. */
function drain(req: IncomingMessage): void {
	const timer = setTimeout(() => {
		req.destroy();
	}, DRAIN_MS);
	req.on('error', () => undefined);
	req.once('close', () => {
		clearTimeout(timer);
	});
	req.resume();
}
