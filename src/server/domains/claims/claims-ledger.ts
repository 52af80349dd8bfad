/** The ledger in memory, so that a page never waits for the database to read a claim. */
import type { Claim, ClaimContent } from '#lib/domains/claims/claim.ts';
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { addVersion, readVersions, seedVersions } from './claim-versions.ts';
import { seedClaims } from './seed-claims.ts';

export interface SaveRequest {
	/** Null for a claim that is not in the ledger yet. */
	readonly id: string | null;
	/** The version that the person saw; 0 for a new claim. */
	readonly seenVersion: number;
	readonly content: ClaimContent;
	readonly author: { readonly userId: string; readonly displayName: string };
	/** Why it changed. */
	readonly reason: string | null;
}

export type SaveResult =
	| { readonly kind: 'saved'; readonly id: string; readonly version: number }
	/** Somebody saved another version meanwhile; nothing was written. */
	| { readonly kind: 'moved' }
	/** The claim, or one that it is told apart from, is not in the ledger; nothing was written. */
	| { readonly kind: 'unknown'; readonly id: string };

export interface ClaimsLedger {
	/** Newest version of every claim, at most about a minute old when another server wrote it. */
	current(): readonly Claim[];
	/** Every version of a claim, oldest first; empty when there is no such claim. */
	versionsOf(id: string): readonly Claim[];
	/** @throws when the database does not answer; nothing was written then. */
	save(request: SaveRequest): Promise<SaveResult>;
}

export interface LedgerOptions {
	/** Epoch milliseconds. */
	readonly now?: () => number;
	/** Told when a reading in the background failed; the old rows stay. */
	readonly onFailure?: (error: unknown) => void;
}

/** Seeds and reads. @throws when the first reading fails or a seed row is malformed. */
export async function openClaims(
	db: Database,
	{ now = Date.now, onFailure }: LedgerOptions = {}
): Promise<ClaimsLedger> {
	await seedVersions(db, seedClaims(), now());
	let readAtMs = now();
	let versions = byClaim(await readVersions(db));

	async function reload(): Promise<void> {
		readAtMs = now();
		versions = byClaim(await readVersions(db));
	}

	async function save(request: SaveRequest): Promise<SaveResult> {
		const { id: known, seenVersion, content, author, reason } = request;
		await reload();
		if (known !== null && !versions.has(known)) return { kind: 'unknown', id: known };
		const stranger = content.differsFrom.find(
			({ claimId }) => claimId === known || !versions.has(claimId)
		);
		if (stranger !== undefined) return { kind: 'unknown', id: stranger.claimId };
		const id = known ?? freeId(content, versions);
		const newest = versions.get(id)?.at(-1)?.version ?? 0;
		if (newest !== seenVersion) return { kind: 'moved' };
		const version = newest + 1;
		const isKept = await addVersion(db, { id, version, content, author, reason, at: now() });
		await reload();
		return isKept ? { kind: 'saved', id, version } : { kind: 'moved' };
	}

	return {
		current() {
			if (now() - readAtMs >= MINUTE_MS) reload().catch((error: unknown) => onFailure?.(error));
			return [...versions.values()].flatMap((list) => list.at(-1) ?? []);
		},
		versionsOf: (id) => versions.get(id) ?? [],
		save
	};
}

function byClaim(rows: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
	return groupBy(rows, ({ id }) => id);
}

/** Subject and date as a name; a number behind it where that is taken. */
function freeId(
	{ subject, periodTo, publishedOn }: ClaimContent,
	taken: ReadonlyMap<string, unknown>
): string {
	const date = foldForSearch(periodTo ?? publishedOn ?? '');
	const base = [subject, date].filter((part) => part !== '').join('-');
	let id = base;
	for (let count = 2; taken.has(id); count += 1) id = `${base}-${String(count)}`;
	return id;
}
