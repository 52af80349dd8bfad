/** Making, changing and disabling accounts, for the operator's command and for the running server that does it on its behalf. */
import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '#db/postgres/schema/accounts.ts';
import { wards } from '#db/postgres/schema/wards.ts';
import { ROLES } from '#lib/foundation/subject.ts';
import type { ControlCommands } from '#server/platform/control.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';

const username = z
	.string()
	.regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, 'a user name has 2 to 64 small letters, digits or . _ -');
const account = z
	.strictObject({
		username,
		displayName: z.string().min(1).max(120),
		role: z.enum(ROLES),
		wardCode: z.string().optional()
	})
	.refine(({ role, wardCode }) => (role === 'ward_officer') === (wardCode !== undefined), {
		error: 'a ward officer needs a ward code, and no other role has one'
	});

export interface SavedAccount {
	readonly username: string;
	/** Random and shown this once; the account signs in with it. */
	readonly password: string;
}

export interface AccountDependencies {
	readonly db: Database;
	readonly passwords: Passwords;
	readonly sessions: Sessions;
}

/** A sentence for the operator about what was wrong with the request. */
export class AccountRefused extends Error {
	override readonly name = 'AccountRefused';
}

const PASSWORD_BYTES = 12;

export function accountCommands({ db, passwords, sessions }: AccountDependencies) {
	return {
		/** Makes the account, or gives an existing one this role, ward and a new password; its sessions end. */
		'account-add': async (input: unknown): Promise<SavedAccount> => {
			const parsed = account.safeParse(input);
			if (!parsed.success) throw new AccountRefused(z.prettifyError(parsed.error));
			const { wardCode = null, ...known } = parsed.data;
			if (wardCode !== null) await requireWard(db, wardCode);
			const password = randomBytes(PASSWORD_BYTES).toString('base64url');
			const passwordHash = await passwords.hash(password);
			const fields = { ...known, wardCode, passwordHash, disabledAt: null };
			const [saved] = await db
				.insert(users)
				.values({ id: randomUUID(), ...fields })
				.onConflictDoUpdate({ target: users.username, set: fields })
				.returning({ id: users.id });
			if (saved !== undefined) await sessions.revokeUser(saved.id);
			return { username: known.username, password };
		},
		/** The account stays for the record, signs in no more, and its sessions end at once. */
		'account-disable': async (input: unknown): Promise<{ readonly username: string }> => {
			const asked = z.strictObject({ username }).parse(input);
			const [disabled] = await db
				.update(users)
				.set({ disabledAt: new Date() })
				.where(eq(users.username, asked.username))
				.returning({ id: users.id });
			if (disabled === undefined)
				throw new AccountRefused(`There is no account "${asked.username}".`);
			await sessions.revokeUser(disabled.id);
			return asked;
		}
	} satisfies ControlCommands;
}

async function requireWard(db: Database, wardCode: string): Promise<void> {
	const [ward] = await db.select().from(wards).where(eq(wards.wardCode, wardCode));
	if (ward === undefined)
		throw new AccountRefused(`There is no ward "${wardCode}". Use the five digits of its code.`);
}
