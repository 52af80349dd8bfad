/**
 * Which feeds there are and what was agreed for each, in memory. A feed exists as soon as a source may
 * send a stream. Whenever an agreement changes it is written into the journal, so that an old figure
 * can still be judged by the limits of its day.
 */
import { streamNamed, streams } from '#lib/domains/index.ts';
import { feedContracts, type FeedAgreement } from '#lib/domains/interop/contract.ts';
import {
	defaultContract,
	feedId,
	type FeedContract,
	type FeedEntry,
	type FeedName
} from '#lib/domains/interop/feed-contract.ts';
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { NewEvent, StreamEvent } from '#lib/streams/stream-event.ts';
import type { Journal } from '#server/platform/journal/journal.ts';
import { every } from '#server/platform/every.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { contractsAt } from './contract-rows.ts';

export interface RegisteredSource {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	readonly isSimulated: boolean;
	/** Streams it may send; `*` means every one. */
	readonly streams: readonly string[];
}

export interface FeedRegistry {
	/** Every feed, by source and stream. */
	current(): readonly FeedEntry[];
	feed(name: FeedName): FeedEntry | undefined;
	/** Writes down that feeds exist no longer, when their source was revoked while nobody looked. */
	retire(names: readonly FeedName[]): Promise<void>;
	/** Reads contracts and sources now. @throws Error of the store or journal; the old feeds stay */
	refresh(): Promise<void>;
	close(): void;
}

export interface FeedRegistryDeps {
	readonly db: Database;
	readonly journal: Pick<Journal, 'append' | 'lastSeq' | 'read'>;
	readonly sources: () => readonly RegisteredSource[];
	/** Epoch milliseconds. */
	readonly now: () => number;
	readonly onFailure: (error: unknown) => void;
}

const REFRESH_MS = 10 * SECOND_MS;
const EVERY_STREAM = '*';
/** Who writes these events: the house, which is no registered source. */
const HOUSE = 'ioc';

/** @throws Error when the first reading fails. */
export async function openFeedRegistry(deps: FeedRegistryDeps): Promise<FeedRegistry> {
	const { db, journal, sources, now, onFailure } = deps;
	const announced = new Map<string, string>();
	let feeds: readonly FeedEntry[] = [];
	let byId: ReadonlyMap<string, FeedEntry> = new Map();

	async function refresh(): Promise<void> {
		const contracts = await contractsAt(db, new Date(now()));
		feeds = sources().flatMap((source) => feedsOf(source, contracts));
		const gone = [...byId.values()].filter((feed) => !feeds.some((one) => isSame(one, feed)));
		byId = new Map(feeds.map((feed) => [feedId(feed), feed]));
		await announce([
			...feeds.map((feed) => agreementOf(feed, true)),
			...gone.map((feed) => agreementOf(feed, false))
		]);
	}

	async function retire(names: readonly FeedName[]): Promise<void> {
		const ended = names
			.filter((name) => !byId.has(feedId(name)))
			.flatMap(({ sourceId, stream: name }) => {
				const stream = streamNamed(name);
				if (stream === undefined) return [];
				const contract = defaultContract(stream);
				return [agreementOf({ sourceId, stream: name, contract }, false)];
			});
		await announce(ended);
	}

	/** Writes what differs from the newest agreement in the journal. */
	async function announce(agreements: readonly Agreement[]): Promise<void> {
		const observedAt = new Date(now()).toISOString();
		const changed = agreements.filter((agreement) => newestText(agreement) !== textOf(agreement));
		if (changed.length === 0) return;
		await journal.append(changed.map((agreement) => eventOf({ ...agreement, observedAt })));
		for (const agreement of changed) announced.set(subjectOf(agreement), textOf(agreement));
	}

	function newestText(agreement: Agreement): string | undefined {
		const subject = subjectOf(agreement);
		const known = announced.get(subject) ?? journalText(subject);
		if (known !== undefined) announced.set(subject, known);
		return known;
	}

	function journalText(subject: string): string | undefined {
		const seq = journal.lastSeq(subject);
		const [record] = seq === 0 ? [] : journal.read(seq, 1);
		if (record === undefined) return undefined;
		const { data } = JSON.parse(record.bytes.toString('utf8')) as StreamEvent<FeedAgreement>;
		const { observedAt: _, ...agreement } = data;
		return textOf(agreement);
	}

	await refresh();
	const stop = every(REFRESH_MS, refresh, onFailure);
	return {
		current: () => feeds,
		feed: (name) => byId.get(feedId(name)),
		retire,
		refresh,
		close: stop
	};
}

function feedsOf(
	source: RegisteredSource,
	contracts: ReadonlyMap<string, FeedContract>
): FeedEntry[] {
	const { id: sourceId, name: sourceName, kind: sourceKind, isSimulated } = source;
	return streams
		.filter(({ isInternal }) => !isInternal)
		.filter(({ name }) => source.streams.includes(EVERY_STREAM) || source.streams.includes(name))
		.map((stream) => {
			const feed = { sourceId, stream: stream.name };
			const contract = contracts.get(feedId(feed)) ?? defaultContract(stream);
			return { ...feed, sourceName, sourceKind, isSimulated, contract };
		});
}

type Agreement = Omit<FeedAgreement, 'observedAt'>;

function agreementOf(
	{ sourceId, stream, contract }: FeedName & Pick<FeedEntry, 'contract'>,
	isActive: boolean
): Agreement {
	const { periodMs, lateAfterMs, staleAfterMs, slaMs, schemaVersion, service } = contract;
	return {
		feedSource: sourceId,
		feedStream: stream,
		isActive,
		periodMs,
		lateAfterMs,
		staleAfterMs,
		slaMs,
		schemaVersion,
		...(service !== null && {
			serviceFromMinute: service.fromMinute,
			serviceToMinute: service.toMinute
		})
	};
}

function eventOf(data: FeedAgreement): NewEvent<FeedAgreement> {
	return {
		id: `${feedContracts.name}/${feedContracts.key(data)}`,
		stream: feedContracts.name,
		subject: feedContracts.subject(data),
		source: HOUSE,
		observedAt: data.observedAt,
		receivedAt: data.observedAt,
		flags: [],
		data
	};
}

function subjectOf(agreement: Agreement): string {
	return feedContracts.subject({ ...agreement, observedAt: '' });
}

/** Equal agreements have equal text, whatever the order of their fields. */
function textOf(agreement: Agreement): string {
	return JSON.stringify(Object.entries(agreement).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSame(a: FeedName, b: FeedName): boolean {
	return a.sourceId === b.sourceId && a.stream === b.stream;
}
