/**
 * A file of values in two steps: a preview that writes nothing, and a confirmation that writes exactly
 * what the preview showed, or shows a new one. Of the file nothing is kept.
 */
import { createHash } from 'node:crypto';
import { cellOf, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import type { PlaceRegistry } from '#lib/domains/indicators/places.ts';
import type { UploadPreview, UploadReceipt } from '#lib/domains/indicators/upload/preview.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { caughtUp, type Progress } from './caught-up.ts';
import { currentValues } from './current-values.ts';
import { compare, type Comparison, type Uploader } from './file-preview.ts';
import { readGrid } from './read-grid.ts';
import { readRows } from './read-rows.ts';
import { tableOf } from './table.ts';

/** What the doors answer, as far as it concerns an upload. */
interface Answer {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: readonly { readonly index: number; readonly code: string }[];
}

export interface UploadDeps {
	readonly clickhouse: ClickHouse;
	readonly registry: { current(): PlaceRegistry };
	/** The way of every source into the journal. @throws JournalUnavailable, Refusal when nothing is taken now */
	readonly accept: (items: readonly unknown[], sourceId: string) => Promise<Answer>;
	readonly progress: Progress;
	/** Epoch milliseconds. */
	readonly now: () => number;
}

export interface Confirmed {
	/** Hashes of the preview that the person agreed to. */
	readonly fileHash: string;
	readonly fingerprint: string;
}

export type Confirmation =
	| { readonly kind: 'written'; readonly receipt: UploadReceipt }
	/** File or values moved since the preview; nothing was written. */
	| { readonly kind: 'moved'; readonly preview: UploadPreview };

export interface IndicatorUpload {
	/** @throws UploadRefusal, ValuesBehind, QueryError, AnalyticsDown */
	preview(bytes: Buffer, uploader: Uploader): Promise<UploadPreview>;
	/** One file at a time. @throws as `preview`, and whatever `accept` throws; items before that are kept */
	confirm(bytes: Buffer, uploader: Uploader, agreed: Confirmed): Promise<Confirmation>;
}

/** Items of one call, as at every door. */
const ITEMS_AT_ONCE = 500;

export function createUpload(deps: UploadDeps): IndicatorUpload {
	let lastStatedMs = 0;
	let queue: Promise<unknown> = Promise.resolve();

	/** No two files carry the same instant, so the later one wins in every cell. Epoch milliseconds. */
	function nextInstant(): number {
		return Math.max(deps.now(), lastStatedMs + 1);
	}

	async function looked(bytes: Buffer, uploader: Uploader, statedAt: string): Promise<Comparison> {
		const table = tableOf(await readGrid(bytes));
		const rows = readRows(table, statedAt);
		await caughtUp(deps.progress);
		const sound = rows.filter(({ errors }) => errors.length === 0);
		return compare(rows, {
			fileHash: createHash('sha256').update(bytes).digest('hex'),
			head: table.head,
			current: await currentValues(
				deps.clickhouse,
				sound.map(({ item }) => cellOf(item))
			),
			registry: deps.registry.current(),
			uploader
		});
	}

	async function write(
		bytes: Buffer,
		uploader: Uploader,
		agreed: Confirmed
	): Promise<Confirmation> {
		lastStatedMs = nextInstant();
		const statedAt = isoOf(lastStatedMs);
		const { preview, changes } = await looked(bytes, uploader, statedAt);
		if (preview.fileHash !== agreed.fileHash || preview.fingerprint !== agreed.fingerprint)
			return { kind: 'moved', preview };
		return { kind: 'written', receipt: await send(deps, changes, { uploader, statedAt }) };
	}

	return {
		preview: async (bytes, uploader) =>
			(await looked(bytes, uploader, isoOf(nextInstant()))).preview,
		confirm: (bytes, uploader, agreed) => {
			const turn = queue.then(() => write(bytes, uploader, agreed));
			queue = turn.catch(() => undefined);
			return turn;
		}
	};
}

async function send(
	{ accept }: UploadDeps,
	changes: readonly { readonly row: number; readonly item: IndicatorValue }[],
	{ uploader, statedAt }: { readonly uploader: Uploader; readonly statedAt: string }
): Promise<UploadReceipt> {
	let [accepted, duplicate] = [0, 0];
	const rejected: { row: number; code: string }[] = [];
	for (let start = 0; start < changes.length; start += ITEMS_AT_ONCE) {
		const part = changes.slice(start, start + ITEMS_AT_ONCE);
		const answer = await accept(
			part.map(({ item }) => item),
			uploader.sourceId
		);
		accepted += answer.accepted;
		duplicate += answer.duplicate;
		for (const { index, code } of answer.rejected)
			rejected.push({ row: part[index]?.row ?? 0, code });
	}
	return { accepted, duplicate, rejected, statedAt };
}

function isoOf(epochMs: number): string {
	return new Date(epochMs).toISOString();
}
