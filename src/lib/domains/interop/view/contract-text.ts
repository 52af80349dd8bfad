/** An agreement and an outage in one line: for the row of the ledger and its file. */
import type { Locale } from '#lib/foundation/locale.ts';
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { Dictionary } from '#lib/i18n/words.ts';
import type { FeedContract } from '../feed-contract.ts';

/** `v1` */
export function versionText({ schemaVersion }: FeedContract, words: Dictionary): string {
	return words.sources.version(String(schemaVersion));
}

/** Owner, period, limit of silence and schema version: `Trung tâm Cấp cứu 115 | 10 s | 120 s | v1`. */
export function contractCsv(
	contract: FeedContract,
	{ words, locale }: { readonly words: Dictionary; readonly locale: Locale }
): string {
	const seconds = (ms: number) => `${secondsText(ms)} s`;
	const { owner, periodMs, slaMs } = contract;
	return [owner[locale], seconds(periodMs), seconds(slaMs), versionText(contract, words)].join(
		' | '
	);
}

/** Whole seconds without a unit. */
export function secondsText(ms: number): string {
	return String(Math.round(ms / SECOND_MS));
}
