/** Clients from outside the project, each speaking a real protocol: a phone, curl and a socket. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { io, type Socket } from 'socket.io-client';
import type { Account, Product } from './running-product.ts';

export interface Answer {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: readonly { readonly code: string; readonly message: string }[];
}

export interface Fix {
	readonly unitId: string;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly latitude: number;
	readonly longitude: number;
	readonly speedKmh: number;
}

const KMH_PER_KNOT = 1.852;

/** As OsmAnd and Traccar Client do. @returns when the door has answered, by this machine's clock */
export async function sendFromPhone(product: Product, fix: Fix): Promise<number> {
	const url = new URL('/api/gps/osmand', product.address);
	url.search = new URLSearchParams({
		id: fix.unitId,
		lat: String(fix.latitude),
		lon: String(fix.longitude),
		timestamp: String(fix.at),
		speed: String(fix.speedKmh / KMH_PER_KNOT),
		key: product.keys['ems'] ?? ''
	}).toString();
	const answer = await fetch(url);
	const answeredAt = Date.now();
	if (!answer.ok) throw new Error(`The phone door answered ${String(answer.status)}.`);
	await answer.arrayBuffer();
	return answeredAt;
}

/** `curl --data-binary` of one JSON object a line. */
export async function sendWithCurl(
	product: Product,
	to: { stream: string; family: string },
	items: readonly object[]
): Promise<Answer> {
	const { stdout } = await promisify(execFile)('curl', [
		'-sS',
		'--fail-with-body',
		'-H',
		`Authorization: Bearer ${product.keys[to.family] ?? ''}`,
		'-H',
		'Content-Type: application/x-ndjson',
		'--data-binary',
		items.map((item) => JSON.stringify(item)).join('\n'),
		`${product.address}/api/ingest/${to.stream}`
	]);
	return JSON.parse(stdout) as Answer;
}

/** A socket with the session of an account, on any machine that has the cookie. */
export async function openSocketAs(product: Product, account: Account): Promise<Socket> {
	const socket = io(product.address, {
		path: '/live',
		transports: ['websocket'],
		reconnection: false,
		forceNew: true,
		extraHeaders: { cookie: product.sessions[account], origin: product.address }
	});
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('connect_error', reject);
	});
	return socket;
}

export interface Subscription {
	readonly kind: string;
	readonly topic?: string;
	readonly code?: string;
	readonly snapshot?: { readonly entities: readonly Readonly<Record<string, unknown>>[] };
}

export function subscribe(socket: Socket, topic: string): Promise<Subscription | undefined> {
	return new Promise((resolve) => {
		socket.emit('subscribe', [{ topic }], (answers: readonly Subscription[]) => {
			resolve(answers[0]);
		});
	});
}
