/** Answers what a client says. Nothing of it is trusted: shapes are checked and rooms are never named by it. */
import type { z } from 'zod';
import type { ClientToServer } from '#lib/streams/wire.ts';
import type { LiveCounters } from '../counters.ts';
import type { LiveClient } from './live-client.ts';
import { cursors, names, watchedBoards } from './messages.ts';

/** After so many malformed messages a client is sent away. */
const MAX_BAD_MESSAGES = 100;
type Answer = Parameters<ClientToServer['subscribe']>[1];

const KNOWN = new Set(['subscribe', 'unsubscribe', 'watch']);

export function conversation(client: LiveClient, counters: LiveCounters): void {
	const { socket } = client;
	let bad = 0;

	function understood<Value>(schema: z.ZodType<Value>, message: unknown): Value | undefined {
		const parsed = schema.safeParse(message);
		if (parsed.success) return parsed.data;
		countBad();
		return undefined;
	}

	function countBad(): void {
		counters.badMessages += 1;
		bad += 1;
		if (bad > MAX_BAD_MESSAGES) socket.disconnect(true);
	}

	socket.on('subscribe', (message, answer: Answer | undefined) => {
		const wanted = understood(cursors, message);
		if (wanted === undefined) return;
		if (typeof answer !== 'function') {
			countBad();
			return;
		}
		// A client that reads nothing could otherwise pile up snapshots by asking again and again.
		if (client.checkBacklog(Date.now()) !== 'fine') return;
		answer(wanted.map((cursor) => client.subscribe(cursor)));
	});
	socket.on('unsubscribe', (message) => {
		const topics = understood(names, message);
		if (topics !== undefined) client.unsubscribe(topics);
	});
	socket.on('watch', (message) => {
		const boards = understood(watchedBoards, message);
		if (boards !== undefined) client.watch(boards);
	});
	socket.onAny((event: unknown) => {
		if (typeof event !== 'string' || !KNOWN.has(event)) countBad();
	});
}
