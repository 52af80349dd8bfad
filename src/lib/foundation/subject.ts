/** Who asks: the part of a signed-in account that both floors need. */
import type { WardCode } from './ids.ts';

export const ROLES = ['leader', 'dispatcher', 'ward_officer'] as const;
export type Role = (typeof ROLES)[number];

export interface Subject {
	readonly userId: string;
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	/** The ward a ward officer answers for; null for the other roles. */
	readonly wardCode: WardCode | null;
}
