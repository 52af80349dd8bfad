/** Who receives which rows of a topic, and under which room name. Only the server ever names a room. */
import { ROLES, type Role } from '#lib/foundation/subject.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';

/** `all` when every admitted role sees the same rows, else one audience per role. */
export type Audience = 'all' | Role;

const EVERYONE: readonly Audience[] = ['all'];

/** How the rows of one topic look to each audience. */
export interface TopicView {
	readonly audiences: readonly Audience[];
	readonly audienceOf: (role: Role) => Audience;
	/** The row as the audience sees it; undefined when it does not. */
	readonly rowFor: (audience: Audience, row: LiveEntity) => LiveEntity | undefined;
}

/** A topic fed by several streams hides a row when any of them hides it. */
export function topicView(streams: readonly AnyStream[]): TopicView {
	const views = streams.flatMap(({ live }) => (live?.viewFor === undefined ? [] : [live.viewFor]));
	if (views.length === 0)
		return { audiences: EVERYONE, audienceOf: () => 'all', rowFor: (_, row) => row };
	return {
		audiences: ROLES,
		audienceOf: (role) => role,
		rowFor: (audience, row) => {
			if (audience === 'all') return undefined;
			let seen: LiveEntity | null = row;
			for (const view of views) {
				if (seen === null) break;
				seen = view(audience, seen);
			}
			return seen ?? undefined;
		}
	};
}

export function boardRoom(board: string): string {
	return `board/${board}`;
}

export function userRoom(userId: string): string {
	return `user/${userId}`;
}
