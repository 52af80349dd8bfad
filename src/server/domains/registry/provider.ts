/** The present registry in memory, so that a page never waits for the database to name a place. */
import type { Registry } from '#lib/domains/wards/registry.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { loadRegistry } from './queries.ts';

export interface RegistryProvider {
	/** Present rows, at most about a minute old. The same object until a row changes. */
	current(): Registry;
	/** Rows read just now. @throws when the database does not answer; `current()` then keeps the old rows. */
	reload(): Promise<Registry>;
}

export interface RegistryProviderOptions {
	/** Epoch milliseconds. */
	readonly now?: () => number;
	/** Told when a reading in the background failed; the old rows stay. */
	readonly onFailure?: (error: unknown) => void;
}

const REFRESH_MS = MINUTE_MS;

/** @throws when the first reading fails. */
export async function openRegistry(
	db: Database,
	{ now = Date.now, onFailure }: RegistryProviderOptions = {}
): Promise<RegistryProvider> {
	let readAtMs = now();
	let registry = await loadRegistry(db, new Date(readAtMs));

	async function reload(): Promise<Registry> {
		readAtMs = now();
		const fresh = await loadRegistry(db, new Date(readAtMs));
		if (fresh.version !== registry.version) registry = fresh;
		return registry;
	}

	function current(): Registry {
		if (now() - readAtMs >= REFRESH_MS) reload().catch((error: unknown) => onFailure?.(error));
		return registry;
	}

	return { current, reload };
}
