import { describe, expect, it } from 'vitest';
import { matchesClaim } from '#lib/domains/claims/claim-search.ts';
import { claimHistory } from '#lib/domains/claims/claim-history.ts';
import type { Claim } from '#lib/domains/claims/claim.ts';
import { publishedRange } from '#lib/domains/claims/published-range.ts';
import { relationOf } from '#lib/domains/claims/relation.ts';
import { LOCALES } from '#lib/foundation/locale.ts';
import { metricNamed } from '#lib/domains/metrics.ts';
import { seedClaims } from './seed-claims.ts';

const claims: readonly Claim[] = seedClaims().map(({ id, content }) => ({
	...content,
	...{ id, version: 1, recordedBy: null, recordedAt: '2026-11-23T00:00:00.000Z', reason: null }
}));
const named = (id: string): Claim => {
	const found = claims.find((claim) => claim.id === id);
	if (found === undefined) throw new Error(`no seed claim ${id}`);
	return found;
};
const found = (query: string) =>
	claims.filter((claim) => matchesClaim(claim, query)).map(({ id }) => id);

describe('the published figures that the product comes with (F88)', () => {
	it('are at least forty, each with its source and a text in both languages', () => {
		expect(claims.length).toBeGreaterThanOrEqual(40);
		for (const { id, source, text, printed } of claims) {
			expect(source.title, id).not.toBe('');
			for (const locale of LOCALES)
				for (const words of [text, printed, source.publisher])
					expect(words[locale], id).toMatch(/\S/);
		}
	});

	it('name a registered metric or say why none gives the figure', () => {
		for (const { id, metric, noMetric } of claims)
			if (metric === null) expect(noMetric?.vi, id).toMatch(/\S/);
			else expect(metricNamed(metric)?.id, id).toBe(metric);
	});

	it('print the number that they hold', () => {
		for (const { id, printed, value, valueTo, unit } of claims) {
			const shown = [value, ...(valueTo === null ? [] : [valueTo])].map((number) =>
				unit === 'ratio' ? number * 100 : unit === 'seconds' ? number / 60 : Math.abs(number)
			);
			const text = printed.vi.replace(/\./g, '').replace(/,/g, '.');
			const inText = (text.match(/\d+(\.\d+)?/g) ?? []).map(
				(number) => Number(number) * (text.includes('triệu') ? 1e6 : 1)
			);
			for (const number of shown)
				expect(
					inText.some((one) => Math.abs(one - number) < 1e-6 * (1 + number)),
					id
				).toBe(true);
		}
	});

	it('keep 9.6 million records and 3.1 million citizens apart by definition, never as a conflict', () => {
		const relation = relationOf(named('vneid-records-2025'), named('vneid-citizens-2025'));
		expect(relation.kind).toBe('definition');
		expect(relation.reason?.en).toContain('records');
		const bare = (id: string) => ({ ...named(id), differsFrom: [] });
		expect(relationOf(bare('vneid-records-2025'), bare('vneid-citizens-2025')).kind).toBe(
			'definition'
		);
	});

	it('conflict in one place alone: an article that gives two numbers of patients for 2019', () => {
		const conflicts = claims.flatMap((one, index) =>
			claims
				.slice(index + 1)
				.filter((other) => relationOf(one, other).kind === 'conflict')
				.map((other) => [one.id, other.id])
		);
		expect(conflicts).toEqual([['patients-2019-28000', 'patients-2019-40000']]);
	});

	it('show health records from 97 % to 99 % and stations from 7 to 53 over time', () => {
		const values = (id: string) => claimHistory(named(id), claims).map(({ claim }) => claim.value);
		expect(values('ehr-2026')).toEqual([0.825, 0.97, 0.99]);
		expect(values('stations-all-2026')).toEqual([8, 7, 53]);
	});

	it('are found by their numbers, however they are written (P1-7)', () => {
		for (const query of ['9.6', '9,6', '9.600.000', '9600000'])
			expect(found(query)).toContain('vneid-records-2025');
		for (const query of ['3.1', '3,1', '3.1 VNeID'])
			expect(found(query)).toContain('vneid-citizens-2025');
		expect(found('9.6')).not.toContain('vneid-citizens-2025');
		expect(found('97')).toEqual(['ehr-2025']);
	});

	it('are found by words without accents, by source and by date', () => {
		expect(found('xac thuc')).toContain('vneid-records-2025');
		expect(found('chuyen tuyen')).toContain('referrals-2025');
		expect(found('vtcnews 53')).toEqual(['stations-all-2026']);
		expect(found('')).toHaveLength(claims.length);
	});

	it('round to a step that their number can have', () => {
		for (const claim of claims) {
			const { low, high } = publishedRange(claim);
			expect(high - low, claim.id).toBeGreaterThan(0);
			expect(claim.step, claim.id).toBeLessThanOrEqual(Math.max(1, Math.abs(claim.value)));
		}
	});
});
