/** What every page is given: the boards it depends on and, on a full page load only, the live state to start from. */
import { error } from '@sveltejs/kit';
import type { BoardName, BoardState } from '#lib/domains/boards.ts';
import type { Subject } from '#lib/foundation/subject.ts';
import type { TopicSnapshot } from '#lib/streams/wire.ts';

export type PageBoards<Names extends BoardName> = { readonly [Name in Names]: BoardState<Name> };

export interface PageData<Names extends BoardName> {
	readonly boards: PageBoards<Names>;
	/** Null on later asks: the socket already keeps the browser's live state. */
	readonly snapshots: readonly TopicSnapshot[] | null;
}

export interface PageSources {
	readonly boards: { state<Name extends BoardName>(name: Name): BoardState<Name> };
	readonly hub: { snapshot(topic: string, role: Subject['role']): TopicSnapshot | null };
	readonly policy: { canFollow(subject: Subject, topic: string): boolean };
}

export interface PageRequest {
	/** Pages are behind sign-in, so this is null only when a route forgot its policy. */
	readonly subject: Subject | null;
	readonly isDataRequest: boolean;
	readonly depends: (...keys: `ioc:${string}`[]) => void;
}

/** Topics that the subject may not follow are left out; the page shows that part as not available to the role. */
export function pageData<const Names extends BoardName>(
	sources: PageSources,
	request: PageRequest,
	wanted: { readonly boards: readonly Names[]; readonly topics: readonly string[] }
): PageData<Names> {
	const { subject } = request;
	if (subject === null) error(401);
	request.depends(...wanted.boards.map((name) => `ioc:${name}` as const));
	const boards = Object.fromEntries(
		wanted.boards.map((name) => [name, sources.boards.state(name)])
	) as unknown as PageBoards<Names>;
	if (request.isDataRequest) return { boards, snapshots: null };
	const snapshots = wanted.topics
		.filter((topic) => sources.policy.canFollow(subject, topic))
		.map((topic) => sources.hub.snapshot(topic, subject.role))
		.filter((snapshot) => snapshot !== null);
	return { boards, snapshots };
}
