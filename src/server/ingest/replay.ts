/**
 * Refused items once more through the door, after somebody who may has said how they must be mended.
 * They keep their source, are judged by the clock of their first arrival and carry the mark `replayed`.
 * Nothing leaves quarantine: each item is noted with who replayed it, when and what came of it, and an
 * item that is already in the journal is known by its id, so a repetition adds nothing.
 */
import { mended, type MappingStep, type Mended } from '#lib/domains/interop/mapping.ts';
import type { FeedName } from '#lib/domains/interop/feed-contract.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { acceptItems, type AcceptDeps } from './accept.ts';
import { judge } from './items/judge.ts';
import type { Outcomes } from './outcomes.ts';
import type { Quarantine, QuarantinedItem, ReplayMark } from './quarantine.ts';
import { reasonOf } from './replay-reason.ts';

export interface ReplayDeps extends AcceptDeps {
	readonly quarantine: Pick<Quarantine, 'keep' | 'walk' | 'mark'>;
	readonly outcomes: Pick<Outcomes, 'count' | 'refuse' | 'replay'>;
	readonly streamNamed: (name: string) => AnyStream | undefined;
	/** Epoch milliseconds. */
	readonly now: () => number;
	/** Writes down who did what, before the answer. */
	readonly record: (replay: ReplayRecord) => Promise<void>;
}

/** A group of refused items: those of one feed that were refused for one reason. */
export interface ReplayGroup extends FeedName {
	readonly reason: string;
}

export interface ReplayCounts {
	readonly accepted: number;
	readonly duplicate: number;
	readonly refused: number;
	/** Items that need a value which was not kept: the source must send them again. */
	readonly withheld: number;
}

export interface ReplayPerson {
	readonly userId: string;
	readonly displayName: string;
}

export interface ReplayRecord extends ReplayGroup, ReplayCounts {
	readonly steps: readonly MappingStep[];
	readonly by: ReplayPerson;
	/** UTC ISO. */
	readonly at: string;
}

export interface Preview {
	readonly items: number;
	readonly acceptable: number;
	readonly withheld: number;
	/** What would still be wrong, most frequent first. */
	readonly remaining: readonly { readonly message: string; readonly items: number }[];
	/** The first items before and after. */
	readonly rows: readonly PreviewRow[];
}

export interface PreviewRow {
	readonly before: QuarantinedItem;
	readonly after: Mended;
	/** Why it would be refused again; null when it would be accepted. */
	readonly problem: string | null;
}

/** The feed is being replayed by somebody else right now, or its stream is gone. */
export class ReplayRefused extends Error {
	override readonly name = 'ReplayRefused';
	readonly code: 'busy' | 'unknown_stream';

	constructor(code: 'busy' | 'unknown_stream') {
		super(code === 'busy' ? 'Somebody replays this feed right now.' : 'There is no such stream.');
		this.code = code;
	}
}

export interface Replay {
	/** What a mapping would do; changes nothing. @throws ReplayRefused */
	preview(group: ReplayGroup, steps: readonly MappingStep[]): Promise<Preview>;
	/** @throws ReplayRefused, JournalUnavailable; what was accepted before a failure stays accepted */
	run(group: ReplayGroup, steps: readonly MappingStep[], by: ReplayPerson): Promise<ReplayCounts>;
}

const ROWS_SHOWN = 20;
/** Items sent through the door at once. */
const AT_ONCE = 200;

export function createReplay(deps: ReplayDeps): Replay {
	const busy = new Set<string>();

	function streamOf({ stream: name }: ReplayGroup): AnyStream {
		const stream = deps.streamNamed(name);
		if (stream === undefined || stream.isInternal) throw new ReplayRefused('unknown_stream');
		return stream;
	}

	/** Items of the group that are not in yet, newest first. */
	async function* waiting(group: ReplayGroup): AsyncGenerator<readonly QuarantinedItem[]> {
		for await (const items of deps.quarantine.walk({
			source: group.sourceId,
			stream: group.stream
		}))
			yield items.filter((item) => reasonOf(item) === group.reason && !isIn(item));
	}

	return {
		preview: async (group, steps) => {
			const stream = streamOf(group);
			const rows: PreviewRow[] = [];
			const remaining = new Map<string, number>();
			const counts = { items: 0, acceptable: 0, withheld: 0 };
			for await (const items of waiting(group))
				for (const before of items) {
					const row = previewed(stream, before, steps);
					counts.items += 1;
					if (row.problem === null) counts.acceptable += 1;
					else if (row.after.withheld.length > 0) counts.withheld += 1;
					else remaining.set(row.problem, (remaining.get(row.problem) ?? 0) + 1);
					if (rows.length < ROWS_SHOWN) rows.push(row);
				}
			return {
				...counts,
				rows,
				remaining: [...remaining]
					.map(([message, items]) => ({ message, items }))
					.sort((a, b) => b.items - a.items)
			};
		},
		run: async (group, steps, by) => {
			const stream = streamOf(group);
			const key = `${group.sourceId}~${group.stream}`;
			if (busy.has(key)) throw new ReplayRefused('busy');
			busy.add(key);
			try {
				const at = new Date(deps.now()).toISOString();
				const results: ReplayMark['result'][] = [];
				for await (const items of waiting(group))
					for (let start = 0; start < items.length; start += AT_ONCE) {
						const marks = await replayed(deps, {
							stream,
							steps,
							items: items.slice(start, start + AT_ONCE),
							mark: { at, by: by.displayName }
						});
						await deps.quarantine.mark(marks);
						results.push(...[...marks.values()].map(({ result }) => result));
					}
				const counts = countsOf(results);
				deps.outcomes.replay(group, counts.accepted);
				await deps.record({ ...group, ...counts, steps, by, at });
				return counts;
			} finally {
				busy.delete(key);
			}
		}
	};
}

function isIn({ replay }: QuarantinedItem): boolean {
	return replay?.result === 'accepted' || replay?.result === 'duplicate';
}

function previewed(
	stream: AnyStream,
	before: QuarantinedItem,
	steps: readonly MappingStep[]
): PreviewRow {
	const after = mended(before, steps);
	if (after.withheld.length > 0) return { before, after, problem: after.withheld.join(', ') };
	const judged = judge(stream, after.item, Date.parse(before.receivedAt));
	return { before, after, problem: 'code' in judged ? judged.message : null };
}

interface Portion {
	readonly stream: AnyStream;
	readonly steps: readonly MappingStep[];
	readonly items: readonly QuarantinedItem[];
	readonly mark: Pick<ReplayMark, 'at' | 'by'>;
}

/** Sends items through the door, each by itself because each has its own arrival, and says what came of them. */
async function replayed(
	deps: ReplayDeps,
	{ stream, steps, items, mark }: Portion
): Promise<Map<string, ReplayMark>> {
	const receivedAt = new Date(deps.now()).toISOString();
	const marks = items.map(async (kept): Promise<readonly [string, ReplayMark]> => {
		const { item, withheld } = mended(kept, steps);
		if (withheld.length > 0) return [kept.id, { ...mark, result: 'withheld' }];
		const { accepted, duplicate, rejected } = await acceptItems(deps, {
			stream,
			source: { id: kept.source },
			items: [item],
			receivedAt,
			firstReceivedAt: kept.receivedAt
		});
		if (accepted > 0) return [kept.id, { ...mark, result: 'accepted' }];
		if (duplicate > 0) return [kept.id, { ...mark, result: 'duplicate' }];
		return [kept.id, { ...mark, result: 'refused', code: rejected[0]?.code ?? 'refused' }];
	});
	return new Map(await Promise.all(marks));
}

function countsOf(results: readonly ReplayMark['result'][]): ReplayCounts {
	const count = (result: ReplayMark['result']) => results.filter((one) => one === result).length;
	return {
		accepted: count('accepted'),
		duplicate: count('duplicate'),
		refused: count('refused'),
		withheld: count('withheld')
	};
}
