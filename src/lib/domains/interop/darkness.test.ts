import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { darkStreams } from './darkness.ts';
import type { FeedEntry } from './feed-contract.ts';

const NOW = Date.parse('2026-11-24T01:00:00.000Z');
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE_MS).toISOString();

function anEntry(sourceId: string, stream = 'hospital-beds'): FeedEntry {
	const contract = {
		owner: OWNERS.medicalAffairs,
		periodMs: MINUTE_MS,
		lateAfterMs: 3 * MINUTE_MS,
		staleAfterMs: 5 * MINUTE_MS,
		slaMs: 5 * MINUTE_MS,
		schemaVersion: 1,
		service: null,
		validFromMs: null
	};
	return { sourceId, stream, sourceName: sourceId, sourceKind: 'his', isSimulated: true, contract };
}

function darkOf(lastOf: Readonly<Record<string, string | null>>) {
	const entries = Object.keys(lastOf).map((sourceId) => anEntry(sourceId));
	const rows = entries.map((entry) => ({
		sourceId: entry.sourceId,
		stream: entry.stream,
		lastReceivedAt: lastOf[entry.sourceId] ?? null
	}));
	return darkStreams(entries, rows, NOW);
}

describe('a dark stream', () => {
	test('has no feed that still delivers, and is dark since the last word of anybody', () => {
		expect(darkOf({ a: ago(9), b: ago(7) })).toEqual([{ stream: 'hospital-beds', since: ago(7) }]);
		expect(darkOf({ a: ago(5) })).toEqual([]);
	});

	test('is not dark while one feed of several delivers', () => {
		expect(darkOf({ a: ago(9), b: ago(1) })).toEqual([]);
	});

	test('that nobody ever fed has no data, and is not called dark', () => {
		expect(darkOf({ a: null })).toEqual([]);
		expect(darkOf({ a: null, b: ago(9) })).toHaveLength(1);
		expect(darkStreams([], [], NOW)).toEqual([]);
	});
});
