/** A TCP proxy that misbehaves on command: cuts, swallows, stalls, slices and delays. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Weather {
	/** Milliseconds before each piece goes on. */
	readonly latencyMs?: number;
	/** Pieces of at most this many bytes; 7 tears every WebSocket frame apart. */
	readonly sliceBytes?: number;
	/** Bytes vanish in both directions, the connection stays up. */
	readonly isBlackhole?: boolean;
	/** New connections are refused. */
	readonly isDown?: boolean;
}

interface Pair {
	readonly client: Socket;
	readonly upstream: Socket;
}

export class CuttingProxy {
	readonly #server: Server;
	readonly #pairs = new Set<Pair>();
	#upstreamPort: number;
	#weather: Weather = {};

	private constructor(upstreamPort: number) {
		this.#upstreamPort = upstreamPort;
		this.#server = createServer((client) => {
			this.#accept(client);
		});
	}

	static async before(upstreamPort: number): Promise<CuttingProxy> {
		const proxy = new CuttingProxy(upstreamPort);
		await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
		return proxy;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	/** Replaces the weather for bytes and connections from now on. */
	set(weather: Weather): void {
		this.#weather = weather;
	}

	/** Sends new connections to another server. */
	redirect(upstreamPort: number): void {
		this.#upstreamPort = upstreamPort;
	}

	/** Resets every connection, both ways, at once. */
	cut(): void {
		for (const { client, upstream } of this.#pairs) {
			client.resetAndDestroy();
			upstream.resetAndDestroy();
		}
		this.#pairs.clear();
	}

	/** Ends the way from the server only: the client never hears that its connection is gone. */
	halfOpen(): void {
		for (const { client, upstream } of this.#pairs) {
			upstream.removeAllListeners('close');
			upstream.destroy();
			client.removeAllListeners('data');
			client.resume();
		}
	}

	async close(): Promise<void> {
		this.cut();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#accept(client: Socket): void {
		if (this.#weather.isDown) {
			client.resetAndDestroy();
			return;
		}
		const upstream = connect(this.#upstreamPort, '127.0.0.1');
		const pair = { client, upstream };
		this.#pairs.add(pair);
		client.setNoDelay(true);
		upstream.setNoDelay(true);
		for (const [from, to] of [
			[client, upstream],
			[upstream, client]
		] as const) {
			let sent = Promise.resolve();
			from.on('data', (bytes: Buffer) => {
				sent = sent.then(() => this.#forward(bytes, to));
			});
			from.on('error', () => to.destroy());
			from.on('close', () => {
				this.#pairs.delete(pair);
				to.destroy();
			});
		}
	}

	async #forward(bytes: Buffer, to: Socket): Promise<void> {
		const { latencyMs = 0, sliceBytes = bytes.length, isBlackhole = false } = this.#weather;
		if (isBlackhole) return;
		if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
		for (let start = 0; start < bytes.length; start += sliceBytes) {
			if (to.destroyed) return;
			to.write(bytes.subarray(start, start + sliceBytes));
			if (sliceBytes < bytes.length) await new Promise((resolve) => setImmediate(resolve));
		}
	}
}
