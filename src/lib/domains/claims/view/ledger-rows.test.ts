import { describe, expect, it } from 'vitest';
import { recordCoverage } from '../../ehr/metrics.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { claimOf } from '../claim.fixture.ts';
import { differenceShareText, differenceText, reasonText } from './comparison-text.ts';
import { countByVerdict, filterRows, ledgerRows, type LedgerFilter } from './ledger-rows.ts';

const present = {
	'ehr.coverage': measured(recordCoverage, { value: 0.991, asOf: '2026-11-23T17:30:00.000Z' })
};
const claims = [
	claimOf({ id: 'none', metric: null, subject: 'a', topic: 'hospitals' }),
	claimOf({ id: 'agrees', value: 0.99, subject: 'b' }),
	claimOf({ id: 'explained', subject: 'c' }),
	claimOf({ id: 'unexplained', value: 0.5, subject: 'd' }),
	claimOf({ id: 'one', metric: null, subject: 'e', value: 1 }),
	claimOf({ id: 'other', metric: null, subject: 'e', value: 2 }),
	claimOf({ id: 'part', scope: 'part', subject: 'f' })
];
const rows = ledgerRows(claims, present);
const all: LedgerFilter = { query: '', verdict: 'all', topic: null };
const ids = (filter: Partial<LedgerFilter>) =>
	filterRows(rows, { ...all, ...filter }).map(({ claim }) => claim.id);

describe('rows of the ledger', () => {
	it('begin with what nobody explained and what conflicts, and end with what cannot be compared', () => {
		expect(ids({})).toEqual([
			...['unexplained', 'one', 'other', 'explained', 'agrees'],
			...['none', 'part']
		]);
	});

	it('are as many under each choice as it says', () => {
		const counts = countByVerdict(rows);
		expect(counts).toEqual({
			...{ all: 7, unexplained: 1, explained: 1, agrees: 1, 'not-comparable': 4, conflict: 2 }
		});
		for (const verdict of ['unexplained', 'conflict', 'all'] as const)
			expect(ids({ verdict })).toHaveLength(counts[verdict]);
	});

	it('are narrowed by topic and search together', () => {
		expect(ids({ topic: 'hospitals' })).toEqual(['none']);
		expect(ids({ topic: 'hospitals', query: '12,5' })).toEqual([]);
	});

	it('show no city value beside a figure of a part', () => {
		expect(rows.find(({ claim }) => claim.id === 'part')?.present).toBeNull();
		expect(rows.find(({ claim }) => claim.id === 'explained')?.present).not.toBeNull();
	});
});

describe('a comparison in words', () => {
	const row = (id: string) => rows.find(({ claim }) => claim.id === id)!;

	it('names both times where time is the reason, by the day in Hanoi', () => {
		expect(reasonText(row('explained'), 'vi')).toBe(
			'công bố nói về 12/2025, số hiện tại đến 24/11/2026'
		);
		expect(reasonText(row('none'), 'en')).toBe('no metric gives it yet');
	});

	it('says shares in points and as a share of what was published', () => {
		const { comparison } = row('explained');
		expect(differenceText(comparison, 'ratio', 'vi')).toBe('+2,1 điểm %');
		expect(differenceShareText(comparison, 'vi')).toBe('+2,2%');
		expect(differenceText(row('none').comparison, 'ratio', 'vi')).toBe('—');
	});

	it('says times in minutes and counts whole', () => {
		const apart = { ...row('explained').comparison, difference: -90 };
		expect(differenceText(apart, 'seconds', 'en')).toBe('-1.5 min');
		expect(differenceText({ ...apart, difference: 1_234 }, 'persons', 'vi')).toBe('+1.234');
		expect(differenceText({ ...apart, difference: 0 }, 'persons', 'vi')).toBe('0');
	});
});
