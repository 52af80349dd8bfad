/** A small real HTTP server that answers like the ingest door, for the tests of the simulator. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { streamNamed } from '#lib/domains/index.ts';

export interface TestDoor {
	readonly url: URL;
	/** Item text by event id, first one kept. */
	readonly kept: Map<string, string>;
	readonly calls: {
		readonly stream: string;
		readonly isBulk: boolean;
		readonly count: number;
		readonly key: string;
	}[];
	readonly contradictions: string[];
	/** While set, every call is answered by this status. */
	closedWith: number | null;
	close(): Promise<void>;
}

export async function openDoor(port = 0): Promise<TestDoor> {
	const server = createServer((request, response) => {
		void textOf(request).then((text) => {
			if (door.closedWith !== null) {
				response.writeHead(door.closedWith, { 'retry-after': '1' }).end();
				return;
			}
			response.end(JSON.stringify(take(request, text)));
		});
	});
	function take(request: IncomingMessage, text: string) {
		const url = new URL(request.url ?? '/', 'http://door');
		const stream = url.pathname.split('/').at(-1) ?? '';
		const isBulk = url.searchParams.has('bulk');
		const items = (
			isBulk
				? text
						.split('\n')
						.filter((line) => line !== '')
						.map((line) => JSON.parse(line) as unknown)
				: JSON.parse(text)
		) as unknown[];
		let duplicate = 0;
		for (const item of items) {
			const id = `${stream}/${streamNamed(stream)?.key(item) ?? ''}`;
			const known = door.kept.get(id);
			if (known === undefined) door.kept.set(id, JSON.stringify(item));
			else if (known === JSON.stringify(item)) duplicate++;
			else door.contradictions.push(id);
		}
		door.calls.push({
			stream,
			isBulk,
			count: items.length,
			key: request.headers.authorization ?? ''
		});
		return { accepted: items.length - duplicate, duplicate, rejected: [] };
	}
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const { port: bound } = server.address() as AddressInfo;
	const door: TestDoor = {
		url: new URL(`http://127.0.0.1:${String(bound)}`),
		kept: new Map(),
		calls: [],
		contradictions: [],
		closedWith: null,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
	return door;
}

async function textOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const body = Buffer.concat(parts);
	return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString(
		'utf8'
	);
}
