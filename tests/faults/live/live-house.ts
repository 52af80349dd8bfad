/** The real live side for fault tests: socket.io server, hub, LMDB journal and the declared streams. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { streams } from '#lib/domains/index.ts';
import { ROLES, type Role, type Subject } from '#lib/foundation/subject.ts';
import type { ClientSocket } from '#lib/live/link/link-keeper.ts';
import { openLmdbJournal, type LmdbJournal } from '#server/platform/journal/lmdb-journal.ts';
import type { RingLimits } from '#server/platform/live/frame-ring.ts';
import { createHub, type Hub } from '#server/platform/live/hub.ts';
import { attachSockets, type LiveSockets } from '#server/platform/live/sockets/attach.ts';
import type { LiveServer } from '#server/platform/live/sockets/live-server.ts';
import { silentLog } from '#server/platform/log.ts';
import { attachLive } from '../../../live-server.js';

export interface LiveHouse {
	readonly port: number;
	readonly hub: Hub;
	readonly journal: LmdbJournal;
	readonly sockets: LiveSockets;
	readonly server: LiveServer;
	/** Sessions that the house accepts: cookie to subject. */
	readonly sessions: Map<string, Subject>;
	close(): Promise<void>;
}

export interface HouseOptions {
	/** A directory to start again from; a fresh one when absent. */
	readonly dataDir?: string;
	readonly limits?: RingLimits;
	/** Answers for sessions instead of the house's own list. */
	readonly authenticate?: (cookie: string) => Promise<Subject | null>;
	readonly canSee?: (subject: Subject, topic: string) => boolean;
	readonly confirmEveryMs?: number;
}

/** Cookie of the house's user of a role. */
export function cookieOf(role: Role): string {
	return `session=${role}`;
}

export async function openLiveHouse(options: HouseOptions = {}): Promise<LiveHouse> {
	const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'ioc-live-')));
	const journal = openLmdbJournal({ directory: join(dataDir, 'journal'), log: silentLog });
	const hub = createHub({
		journal,
		streams,
		dataDir,
		log: silentLog,
		...(options.limits === undefined ? {} : { limits: options.limits })
	});
	await hub.start();
	const http = createServer((_, response) => response.writeHead(404).end());
	const server = attachLive(http) as LiveServer;
	const sessions = new Map(ROLES.map((role) => [cookieOf(role), aSubject(role)]));
	const sockets = attachSockets(server, {
		hub,
		authenticate:
			options.authenticate ?? ((cookie) => Promise.resolve(sessions.get(cookie) ?? null)),
		policy: {
			canSee:
				options.canSee ?? (({ role }, topic) => topic !== 'incidents' || role !== 'ward_officer'),
			canWatch: () => true
		},
		allowedOrigins: [],
		build: 'test',
		log: silentLog,
		...(options.confirmEveryMs === undefined ? {} : { confirmEveryMs: options.confirmEveryMs })
	});
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	return {
		port: (http.address() as AddressInfo).port,
		hub,
		journal,
		sockets,
		server,
		sessions,
		close: async () => {
			await sockets.close();
			await hub.close();
			await server.close();
			await journal.close();
			if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
		}
	};
}

export function aSubject(role: Role): Subject {
	return {
		userId: `u-${role}`,
		username: role,
		displayName: role,
		role,
		wardCode: null
	};
}

/** A real client as the browser makes it, not yet connected. */
export function aClient(port: number, headers: Record<string, string>): ClientSocket {
	return io(`http://127.0.0.1:${String(port)}`, {
		path: '/live',
		transports: ['websocket'],
		autoConnect: false,
		reconnection: false,
		forceNew: true,
		timeout: 5_000,
		extraHeaders: headers
	});
}

/** A connected client with the cookie of the role. */
export async function connected(port: number, role: Role): Promise<ClientSocket> {
	const socket = aClient(port, { cookie: cookieOf(role) });
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('connect_error', reject);
		socket.connect();
	});
	return socket;
}
