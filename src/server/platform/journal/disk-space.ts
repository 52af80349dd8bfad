/** Watches the free space of the journal's disk, so that the doors stop before the disk does. */
import { statfs } from 'node:fs/promises';
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { Log } from '../log.ts';

export interface DiskWatch {
	/** True while less than the limit is free. */
	isFull(): boolean;
	/** Bytes; null before the first look or when the system does not say. */
	freeBytes(): number | null;
	close(): void;
}

export interface DiskWatchOptions {
	readonly directory: string;
	readonly log: Log;
	readonly minFreeBytes?: number;
	readonly periodMs?: number;
}

/** Room for an hour of a busy city and for the engines to shut down in order. */
const MIN_FREE_BYTES = 500_000_000;

/** Resolves after the first look. */
export async function watchDisk({
	directory,
	log,
	minFreeBytes = MIN_FREE_BYTES,
	periodMs = 5 * SECOND_MS
}: DiskWatchOptions): Promise<DiskWatch> {
	let freeBytes: number | null = null;

	async function look(): Promise<void> {
		const wasFull = isFull();
		try {
			const { bavail, bsize } = await statfs(directory);
			freeBytes = bavail * bsize;
		} catch (error) {
			freeBytes = null;
			log.warn('disk.unknown', { error: error instanceof Error ? error : String(error) });
		}
		if (isFull() && !wasFull) log.error('disk.full', { freeBytes });
	}

	function isFull(): boolean {
		return freeBytes !== null && freeBytes < minFreeBytes;
	}

	await look();
	const timer = setInterval(() => void look(), periodMs);
	timer.unref();
	return {
		isFull,
		freeBytes: () => freeBytes,
		close: () => {
			clearInterval(timer);
		}
	};
}
