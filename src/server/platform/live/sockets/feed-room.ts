/** Screens of one role that follow the same topics share a room: one message and one encoding for all of them. */
import { ROLES, type Role } from '#lib/foundation/subject.ts';

export interface Feed {
	readonly role: Role;
	readonly topics: ReadonlySet<string>;
}

const PREFIX = 'feed/';

export function feedRoom(role: Role, topics: Iterable<string>): string {
	return `${PREFIX}${role}/${[...topics].sort().join(',')}`;
}

/** What a room follows; null for a room of another kind. */
export function feedOf(room: string): Feed | null {
	if (!room.startsWith(PREFIX)) return null;
	const [name, topics = ''] = room.slice(PREFIX.length).split('/');
	const role = ROLES.find((known) => known === name);
	return role === undefined ? null : { role, topics: new Set(topics.split(',').filter(Boolean)) };
}
