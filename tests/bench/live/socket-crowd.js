/**
 * A crowd of light WebSocket clients in a process of its own, so that the server's CPU stays its own.
 * Speaks just enough socket.io to subscribe; notes when each frame reached each client.
 */
import process from 'node:process';
import { WebSocket } from 'ws';

/** @typedef {{ port: number, sockets: number, topics: string[], cookie: string, isRaw: boolean }} Order */

/** Topic and seq stand at the head of each frame, in this order. */
const HEAD = /"topic":"([a-z-]+)","epoch":"[^"]*","seq":(\d+)/;

const DELTA = Buffer.from('42["delta"');
const TOPIC = Buffer.from('{"topic":"');

/** @type {Map<string, number[]>} arrivals by `topic/seq`, epoch milliseconds with fractions */
const arrivals = new Map();

process.on('message', (/** @type {Order | 'report'} */ message) => {
	if (message === 'report') {
		process.send?.([...arrivals], () => process.exit(0));
		return;
	}
	void gather(message).then(() => process.send?.('ready'));
});

/** @param {Order} order */
async function gather(order) {
	for (let done = 0; done < order.sockets; done += 50)
		await Promise.all(
			Array.from({ length: Math.min(50, order.sockets - done) }, () => join(order))
		);
}

/**
 * @param {Order} order
 * @returns {Promise<void>} when the client listens
 */
function join({ port, topics, cookie, isRaw }) {
	const url = `ws://127.0.0.1:${String(port)}/live/?EIO=4&transport=websocket`;
	const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
	return new Promise((resolve, reject) => {
		socket.on('error', reject);
		if (isRaw) socket.on('open', () => resolve());
		socket.on('message', (/** @type {Buffer} */ data) => {
			if (note(data) || isRaw) return;
			const text = data.toString();
			if (text === '2') socket.send('3');
			else if (text.startsWith('0')) socket.send('40');
			else if (text.startsWith('40'))
				socket.send(`420["subscribe",${JSON.stringify(topics.map((topic) => ({ topic })))}]`);
			else if (text.startsWith('430')) resolve();
			else if (text.startsWith('44')) reject(new Error(`The server refused: ${text}`));
		});
	});
}

/**
 * @param {Buffer} data
 * @returns {boolean} whether it carried frames
 */
function note(data) {
	if (!data.subarray(0, 10).equals(DELTA)) return false;
	const at = performance.timeOrigin + performance.now();
	for (let start = data.indexOf(TOPIC); start >= 0; start = data.indexOf(TOPIC, start + 1)) {
		const [, topic = '', seq = ''] =
			HEAD.exec(data.subarray(start, start + 100).toString('latin1')) ?? [];
		const key = `${topic}/${seq}`;
		const known = arrivals.get(key);
		if (known === undefined) arrivals.set(key, [at]);
		else known.push(at);
	}
	return true;
}
