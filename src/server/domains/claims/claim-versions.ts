/** Rows of the ledger: read all, add one version. Nothing is ever changed or taken away. */
import { isDeepStrictEqual } from 'node:util';
import { asc } from 'drizzle-orm';
import { claimVersions } from '#db/postgres/schema/claims.ts';
import type { Claim, ClaimContent } from '#lib/domains/claims/claim.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import type { SeedClaim } from './seed-claims.ts';

export interface NewVersion {
	readonly id: string;
	readonly version: number;
	readonly content: ClaimContent;
	readonly author: { readonly userId: string; readonly displayName: string } | null;
	readonly reason: string | null;
	/** Epoch milliseconds. */
	readonly at: number;
}

/** Every version of every claim, by id and then by version. */
export async function readVersions(db: Database): Promise<Claim[]> {
	const rows = await db
		.select()
		.from(claimVersions)
		.orderBy(asc(claimVersions.claimId), asc(claimVersions.version));
	return rows.map((row) => ({
		...row.content,
		id: row.claimId,
		version: row.version,
		recordedBy: row.displayName,
		recordedAt: row.recordedAt.toISOString(),
		reason: row.reason
	}));
}

/** False when the version exists already: somebody else was faster. */
export async function addVersion(db: Database, added: NewVersion): Promise<boolean> {
	const { id, version, content, author, reason, at } = added;
	const kept = await db
		.insert(claimVersions)
		.values({
			claimId: id,
			version,
			content,
			userId: author?.userId ?? null,
			displayName: author?.displayName ?? null,
			recordedAt: new Date(at),
			reason
		})
		.onConflictDoNothing()
		.returning({ version: claimVersions.version });
	return kept.length === 1;
}

/**
 * Puts the seed rows in. Running it again changes nothing; a row of a newer build becomes a new version,
 * unless a person has taken the claim over.
 */
export async function seedVersions(
	db: Database,
	seeds: readonly SeedClaim[],
	at: number
): Promise<void> {
	const newest = new Map((await readVersions(db)).map((claim) => [claim.id, claim]));
	for (const { id, content } of seeds) {
		const known = newest.get(id);
		if (known !== undefined && (known.recordedBy !== null || isSame(known, content))) continue;
		const version = (known?.version ?? 0) + 1;
		await addVersion(db, { id, version, content, author: null, reason: null, at });
	}
}

function isSame(known: Claim, content: ClaimContent): boolean {
	const {
		id: _id,
		version: _version,
		recordedBy: _by,
		recordedAt: _at,
		reason: _why,
		...old
	} = known;
	return isDeepStrictEqual(old, JSON.parse(JSON.stringify(content)));
}
