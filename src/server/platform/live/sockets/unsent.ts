/** How much a client has not read yet. Reads two private fields of engine.io 6.6, which offers no other way. */
import type { LiveSocket } from './live-server.ts';

export interface Unsent {
	readonly packets: number;
	readonly bytes: number;
}

interface RawSocket {
	readonly bufferedAmount: number;
	terminate(): void;
}

export function unsentOf(socket: LiveSocket): Unsent {
	const waiting: unknown = Reflect.get(socket.conn, 'writeBuffer');
	const packets: readonly unknown[] = Array.isArray(waiting) ? waiting : [];
	const inFlight = rawSocketOf(socket)?.bufferedAmount ?? 0;
	return { packets: packets.length, bytes: packets.reduce(addBytes, inFlight) };
}

/** Ends the connection without waiting for a reader that does not read. */
export function terminate(socket: LiveSocket): void {
	const raw = rawSocketOf(socket);
	socket.disconnect(true);
	raw?.terminate();
}

function addBytes(sum: number, packet: unknown): number {
	if (typeof packet !== 'object' || packet === null || !('data' in packet)) return sum;
	const { data } = packet;
	if (typeof data === 'string') return sum + data.length;
	return data instanceof Uint8Array ? sum + data.byteLength : sum;
}

function rawSocketOf(socket: LiveSocket): RawSocket | undefined {
	const raw: unknown = Reflect.get(socket.conn.transport, 'socket');
	return isRawSocket(raw) ? raw : undefined;
}

function isRawSocket(raw: unknown): raw is RawSocket {
	return (
		typeof raw === 'object' &&
		raw !== null &&
		'bufferedAmount' in raw &&
		typeof raw.bufferedAmount === 'number' &&
		'terminate' in raw
	);
}
