/** Wires the hub to the socket server: who may connect, what each may follow, and what is sent to whom. */
import { SECOND_MS } from '#lib/foundation/time.ts';
import { HEARTBEAT_MS } from '#lib/streams/wire.ts';
import { boardRoom, userRoom } from '../audience.ts';
import type { TopicFrames } from '../frame-ring.ts';
import type { Log } from '../../log.ts';
import type { Hub } from '../hub.ts';
import { conversation } from './conversation.ts';
import { feedOf } from './feed-room.ts';
import { LiveClient, type LivePolicy } from './live-client.ts';
import type { LiveServer, LiveSocket } from './live-server.ts';
import { isOriginAllowed } from './origin.ts';
import { checkSessions, CONFIRM_EVERY_MS, type Authenticate } from './session-checks.ts';
import { terminate } from './unsent.ts';
import { install } from './wiring.ts';

const BACKLOG_CHECK_MS = 200;
const SESSION_CHECK_MS = 5 * SECOND_MS;
/** Clients come back spread over this time. Source: security-and-reliability.md §7.6. */
const RESTART_SPREAD_MS = 3 * SECOND_MS;
/** Time for the restart message to leave before the sockets close. */
const FAREWELL_MS = 100;

export interface SocketDependencies {
	readonly hub: Hub;
	/** Whose session the Cookie header carries; null when none. */
	readonly authenticate: Authenticate;
	readonly policy: LivePolicy;
	/** Origins of our pages; empty means the origin that the Host header names. */
	readonly allowedOrigins: readonly string[];
	/** Build id that pages compare with their own. */
	readonly build: string;
	readonly log: Log;
	/** How long a confirmed session is believed, milliseconds. Defaults to a minute. */
	readonly confirmEveryMs?: number;
}

export interface LiveSockets {
	/** Ends every connection of the user at once. */
	readonly revoke: (userId: string) => void;
	/** Connected clients. */
	readonly count: () => number;
	/** Tells every client when to come back, lets go of it and stops serving. The server itself stays open. */
	readonly close: () => Promise<void>;
}

/** Safe to call again after a hot reload: the new wiring replaces the old one and its clients reconnect. */
export function attachSockets(server: LiveServer, deps: SocketDependencies): LiveSockets {
	const { hub, authenticate, policy, log, confirmEveryMs = CONFIRM_EVERY_MS } = deps;
	const clients = new Map<string, LiveClient>();
	let checks = Promise.resolve();

	const stopDelivery = hub.deliverTo({
		frames: (frames) => {
			hub.counters.deliveries += deliver(server, hub, frames);
			for (const client of clients.values())
				if (client.isCut) hub.counters.dropped += frames.filter(client.isFollowing).length;
		},
		changed: (change) => {
			server.to(boardRoom(change.board)).emit('changed', change);
		}
	});
	const timers = [
		setInterval(() => {
			beat(server, hub, deps.build);
		}, HEARTBEAT_MS),
		setInterval(() => {
			cutSlowReaders(clients.values(), hub, log);
		}, BACKLOG_CHECK_MS),
		setInterval(
			() => {
				checks = checks.then(() =>
					checkSessions(clients.values(), { authenticate, log, nowMs: Date.now(), confirmEveryMs })
				);
			},
			Math.min(SESSION_CHECK_MS, confirmEveryMs)
		)
	];

	function detach(): void {
		stopDelivery();
		for (const timer of timers) clearInterval(timer);
	}

	install(server, {
		isAllowed: ({ headers }) => isOriginAllowed(headers, deps.allowedOrigins),
		admit: (socket) => admit(socket, deps),
		welcome: (socket) => {
			const client = new LiveClient(socket, hub, { policy, nowMs: Date.now() });
			clients.set(socket.id, client);
			socket.on('disconnect', () => clients.delete(socket.id));
			conversation(client, hub.counters);
		},
		detach
	});

	return {
		revoke: (userId) => {
			server.in(userRoom(userId)).disconnectSockets(true);
		},
		count: () => clients.size,
		close: async () => {
			await sendAway(server);
			detach();
		}
	};
}

async function admit(socket: LiveSocket, deps: SocketDependencies): Promise<Error | null> {
	const cookie = socket.handshake.headers.cookie ?? '';
	try {
		const subject = await deps.authenticate(cookie);
		if (subject === null) return new Error('unauthenticated');
		socket.data = { subject, cookie };
		return null;
	} catch (error) {
		deps.log.error('live.authentication_failed', {
			error: error instanceof Error ? error : new Error(String(error))
		});
		return new Error('unavailable');
	}
}

/** One message and one encoding for each room. Answers how many messages were sent. */
function deliver(server: LiveServer, hub: Hub, moved: readonly TopicFrames[]): number {
	let messages = 0;
	for (const [room, { size }] of server.of('/').adapter.rooms) {
		const feed = feedOf(room);
		if (feed === null) continue;
		const frames = moved
			.filter(({ topic }) => feed.topics.has(topic))
			.flatMap(({ topic, byAudience }) => {
				const audience = hub.channel(topic)?.view.audienceOf(feed.role);
				return audience === undefined ? [] : (byAudience.get(audience) ?? []);
			});
		if (frames.length === 0) continue;
		messages += size;
		server.to(room).emit('delta', ...frames);
	}
	return messages;
}

function beat(server: LiveServer, hub: Hub, build: string): void {
	const at = Date.now();
	for (const room of server.of('/').adapter.rooms.keys()) {
		const feed = feedOf(room);
		if (feed === null) continue;
		const seqs = Object.fromEntries(
			[...feed.topics].map((topic) => [topic, hub.channel(topic)?.seq ?? 0])
		);
		server.to(room).emit('heartbeat', { at, build, seqs });
	}
}

function cutSlowReaders(clients: Iterable<LiveClient>, hub: Hub, log: Log): void {
	const nowMs = Date.now();
	for (const client of clients) {
		if (client.checkBacklog(nowMs) !== 'hopeless') continue;
		hub.counters.slowDisconnects += 1;
		log.warn('live.slow_reader_disconnected', { userId: client.subject.userId });
		terminate(client.socket);
	}
}

async function sendAway(server: LiveServer): Promise<void> {
	for (const socket of server.of('/').sockets.values())
		socket.emit('restart', Math.floor(Math.random() * RESTART_SPREAD_MS));
	await new Promise((resolve) => setTimeout(resolve, FAREWELL_MS));
	server.disconnectSockets(true);
}
