/**
 * Password hashes, made and checked a few at a time: argon2 and the journal's file syncs share the
 * four threads of the process, and a storm of sign-ins must not delay acknowledged events.
 */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) with 46 MiB, one pass, one lane. Source: security design, §4. */
const PARAMETERS = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const;
/** Source: security design, §0.4: two keep a journal write at 15 ms, 64 stall it for seconds. */
const AT_ONCE = 2;
const MAX_WAITING = 20;

export type Verdict = 'right' | 'wrong' | 'busy';

export interface Passwords {
	/** PHC text of a new hash. @throws PasswordsBusy when too many wait. */
	hash(password: string): Promise<string>;
	/** A null hash (unknown account) takes as long as a real one and is always wrong. */
	verify(storedHash: string | null, password: string): Promise<Verdict>;
}

export class PasswordsBusy extends Error {
	override readonly name = 'PasswordsBusy';

	constructor() {
		super('Too many passwords are being checked. Try again in a few seconds.');
	}
}

/** Create one for the process: the limit is global or it is none. */
export function createPasswords(): Passwords {
	const limited = createLimit();
	const dummy = hash(randomBytes(16).toString('base64url'), PARAMETERS);

	async function check(storedHash: string | null, password: string): Promise<Verdict> {
		const known = storedHash ?? (await dummy);
		try {
			const isRight = await limited(() => verify(known, password));
			return isRight && storedHash !== null ? 'right' : 'wrong';
		} catch (error) {
			if (error instanceof PasswordsBusy) return 'busy';
			throw error;
		}
	}

	return { hash: (password) => limited(() => hash(password, PARAMETERS)), verify: check };
}

function createLimit(): <Result>(work: () => Promise<Result>) => Promise<Result> {
	const waiting: (() => void)[] = [];
	let running = 0;

	return async (work) => {
		if (running < AT_ONCE) running += 1;
		else if (waiting.length >= MAX_WAITING) throw new PasswordsBusy();
		else await new Promise<void>((turn) => waiting.push(turn));
		try {
			return await work();
		} finally {
			// A waiting one takes over this place; only an unwanted place is given back.
			const next = waiting.shift();
			if (next === undefined) running -= 1;
			else next();
		}
	};
}
