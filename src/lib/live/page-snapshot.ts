/** Finds a topic's snapshot in a page's data. */
import type { TopicSnapshot } from '#lib/streams/wire.ts';

export type PageSnapshots = readonly TopicSnapshot[] | null;

/** Null when the page carries none, as after a navigation inside the app. */
export function snapshotOf(snapshots: PageSnapshots, topic: string): TopicSnapshot | null {
	return snapshots?.find((snapshot) => snapshot.topic === topic) ?? null;
}
