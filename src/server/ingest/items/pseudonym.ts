/** Replaces a direct identifier by a keyed hash at the door, so that it never reaches a disk or a log. */
import { createHmac, createSecretKey } from 'node:crypto';
import type { Pseudonym } from '#lib/streams/define-stream.ts';

export type PersonKeyOf = (identifier: string) => string;

/** 128 bits. Source: events-and-standards.md §3, rule 5: first 128 bits of HMAC-SHA-256. */
const HEX_DIGITS = 32;

/** The keyed hash of the city: 32 lower-case hexadecimal digits. `secret` has at least 32 characters. */
export function createPersonKey(secret: string): PersonKeyOf {
	const key = createSecretKey(secret, 'utf8');
	return (identifier) =>
		createHmac('sha256', key).update(identifier).digest('hex').slice(0, HEX_DIGITS);
}

/** The item with the identifier's field replaced in its place; the same object when it carries none. */
export function pseudonymised(
	data: Record<string, unknown>,
	pseudonym: Pseudonym | undefined,
	personKeyOf: PersonKeyOf
): Record<string, unknown> {
	if (pseudonym === undefined) return data;
	const identifier = data[pseudonym.from];
	if (typeof identifier !== 'string') return data;
	return Object.fromEntries(
		Object.entries(data).map(([field, value]) =>
			field === pseudonym.from ? [pseudonym.to, personKeyOf(identifier)] : [field, value]
		)
	);
}
