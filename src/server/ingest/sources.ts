/** Who may send: keys are looked up by their hash in memory, and a revoked one dies within the refresh period. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { Log } from '#server/platform/log.ts';

export interface Source {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	readonly isSimulated: boolean;
	/** Streams it may send; `*` means every one. */
	readonly streams: readonly string[];
}

export interface StoredSource extends Source {
	/** SHA-256 of the key, hexadecimal. */
	readonly keyHash: string;
}

export interface SourceLookup {
	/** The active source with this key hash, or null. */
	byKeyHash(keyHash: string): Source | null;
	/** A phone whose device id is registered as a source of the kind `gps-device`, or null. */
	byDevice(deviceId: string): Source | null;
}

export interface SourceDirectory extends SourceLookup {
	all(): readonly Source[];
	/** Reads the store now. @throws Error of the store; the directory keeps what it knew */
	refresh(): Promise<void>;
	close(): void;
}

export interface SourceDirectoryOptions {
	/** Every source that is not revoked. */
	readonly load: () => Promise<readonly StoredSource[]>;
	readonly log: Log;
	readonly refreshMs?: number;
}

export const GPS_DEVICE_KIND = 'gps-device';
export const EVERY_STREAM = '*';
const KEY_PREFIX = 'ioc_';
const KEY_BYTES = 32;
/** A revoked key has to die within 5 seconds; this leaves time for a slow store. */
const REFRESH_MS = 2 * SECOND_MS;

/** A new API key: shown once, kept only as its hash. */
export function newKey(): string {
	return KEY_PREFIX + randomBytes(KEY_BYTES).toString('base64url');
}

/** SHA-256, hexadecimal. */
export function hashKey(key: string): string {
	return hash('sha256', key, 'hex');
}

/** True when the source may send the stream. */
export function maySend(source: Source, stream: string): boolean {
	return source.streams.includes(EVERY_STREAM) || source.streams.includes(stream);
}

/** @throws Error of the store when the first reading fails. */
export async function openSourceDirectory(
	options: SourceDirectoryOptions
): Promise<SourceDirectory> {
	const { load, log, refreshMs = REFRESH_MS } = options;
	let byHash: ReadonlyMap<string, StoredSource> = new Map();
	let devices: ReadonlyMap<string, Source> = new Map();

	async function refresh(): Promise<void> {
		const sources = await load();
		byHash = new Map(sources.map((source) => [source.keyHash, source]));
		devices = new Map(
			sources.filter(({ kind }) => kind === GPS_DEVICE_KIND).map((source) => [source.id, source])
		);
	}

	await refresh();
	let isRefreshing = false;
	const timer = setInterval(() => {
		if (isRefreshing) return;
		isRefreshing = true;
		refresh()
			.catch((error: unknown) => {
				log.warn('sources.refresh_failed', {
					error: error instanceof Error ? error : String(error)
				});
			})
			.finally(() => {
				isRefreshing = false;
			});
	}, refreshMs);
	timer.unref();

	return {
		byKeyHash: (keyHash) => {
			const source = byHash.get(keyHash);
			return source !== undefined && isSame(source.keyHash, keyHash) ? source : null;
		},
		byDevice: (deviceId) => devices.get(deviceId) ?? null,
		all: () => [...byHash.values()],
		refresh,
		close: () => {
			clearInterval(timer);
		}
	};
}

function isSame(a: string, b: string): boolean {
	return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
