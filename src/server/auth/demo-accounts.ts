/** The three people of the demo and its simulated sources. Nothing here exists outside demo mode. */
import { createHash } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { users } from '#db/postgres/schema/accounts.ts';
import { sources } from '#db/postgres/schema/sources.ts';
import type { Role } from '#lib/foundation/subject.ts';
import { ehrStreams } from '#lib/domains/ehr/contract.ts';
import { emsStreams } from '#lib/domains/ems/contract.ts';
import { hospitalStreams } from '#lib/domains/hospitals/contract.ts';
import { indicatorStreams } from '#lib/domains/indicators/contract.ts';
import { kioskStreams } from '#lib/domains/kiosks/contract.ts';
import { screeningStreams } from '#lib/domains/screening/contract.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { demoSecrets, FAMILIES, type DemoSecrets, type Family } from './demo-secrets.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';

interface DemoAccount {
	readonly id: string;
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	readonly wardCode: string | null;
}

/** Phường Bồ Đề in `wards.csv`. */
const BO_DE = '00118';
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
	{
		id: 'demo-leader',
		username: 'lanhdao',
		displayName: 'Trực lãnh đạo Sở',
		role: 'leader',
		wardCode: null
	},
	{
		id: 'demo-dispatcher',
		username: 'dieuphoi',
		displayName: 'Điều phối viên 115',
		role: 'dispatcher',
		wardCode: null
	},
	{
		id: 'demo-ward-officer',
		username: 'canbo',
		displayName: 'Cán bộ y tế phường Bồ Đề',
		role: 'ward_officer',
		wardCode: BO_DE
	}
];

const STREAMS: Readonly<Record<Family, readonly { readonly name: string }[]>> = {
	ems: emsStreams,
	hospitals: hospitalStreams,
	kiosks: kioskStreams,
	screening: screeningStreams,
	ehr: ehrStreams,
	indicators: indicatorStreams
};

export interface DemoDependencies {
	readonly db: Database;
	readonly passwords: Passwords;
	readonly sessions: Sessions;
}

export interface DemoOptions {
	readonly dataDir: string;
	/** Null: random, kept in the data directory. */
	readonly password: string | null;
}

/** Creates or brings up to date what the demo needs; safe at every start. Answers what `demo.json` holds. */
export async function ensureDemo(
	deps: DemoDependencies,
	{ dataDir, password }: DemoOptions
): Promise<DemoSecrets> {
	const secrets = await demoSecrets(dataDir, password);
	for (const account of DEMO_ACCOUNTS) await ensureAccount(deps, account, secrets.password);
	await ensureDemoSources(deps.db, secrets.sources);
	return secrets;
}

/** Without the demo its accounts cannot sign in and its keys open no door. */
export async function disableDemo({ db, sessions }: DemoDependencies): Promise<void> {
	const ids = DEMO_ACCOUNTS.map(({ id }) => id);
	await db
		.update(users)
		.set({ disabledAt: sql`now()` })
		.where(inArray(users.id, ids));
	for (const id of ids) await sessions.revokeUser(id);
	await db
		.update(sources)
		.set({ revokedAt: sql`now()` })
		.where(inArray(sources.id, FAMILIES.map(sourceIdOf)));
}

/** The hash is slow on purpose, so it is made only when the password really changed. */
async function ensureAccount(
	{ db, passwords, sessions }: DemoDependencies,
	account: DemoAccount,
	password: string
): Promise<void> {
	const [known] = await db.select().from(users).where(eq(users.id, account.id));
	const isSame =
		known !== undefined && (await passwords.verify(known.passwordHash, password)) === 'right';
	if (isSame && known.disabledAt === null) return;
	const fields = { ...account, passwordHash: await passwords.hash(password), disabledAt: null };
	await db.insert(users).values(fields).onConflictDoUpdate({ target: users.id, set: fields });
	await sessions.revokeUser(account.id);
}

/** One simulated source a family, allowed to send that family's streams and nothing else. */
async function ensureDemoSources(db: Database, keys: DemoSecrets['sources']): Promise<void> {
	for (const family of FAMILIES) {
		const fields = {
			name: `Mô phỏng: ${family}`,
			kind: 'simulator',
			keyHash: createHash('sha256').update(keys[family]).digest('hex'),
			streams: STREAMS[family].map(({ name }) => name),
			isSimulated: true,
			revokedAt: null
		};
		await db
			.insert(sources)
			.values({ id: sourceIdOf(family), ...fields })
			.onConflictDoUpdate({ target: sources.id, set: fields });
	}
}

function sourceIdOf(family: Family): string {
	return `sim-${family}`;
}
