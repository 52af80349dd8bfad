import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimHistory } from './claim-history.ts';
import { claimOf } from './claim.fixture.ts';
import { BEHAVIOURS, CLAIM_SCOPES } from './claim.ts';
import { firstDay, isClaimDate, lastDay } from './claim-date.ts';
import { lookAlikes, relationOf } from './relation.ts';

describe('two claims of one subject (idea 9)', () => {
	const a = claimOf({ id: 'a' });

	it('conflict only with the same metric, unit, scope and time', () => {
		const other = claimOf({ id: 'b', value: 0.8 });
		expect(relationOf(a, other).kind).toBe('conflict');
		expect(relationOf(a, { ...other, value: 0.974, step: 0.001 }).kind).toBe('agrees');
		expect(relationOf(a, { ...other, metric: null }).kind).toBe('definition');
		expect(relationOf(a, { ...other, unit: 'persons' }).kind).toBe('definition');
		expect(relationOf(a, { ...other, scope: 'part' }).kind).toBe('scope');
		expect(relationOf(a, { ...other, periodFrom: '2023', periodTo: '2023' }).kind).toBe('period');
		expect(relationOf(a, { ...other, subject: 'beds' }).kind).toBe('unrelated');
	});

	it('differ as a person wrote, on whichever side it was written', () => {
		const reason = { vi: 'hồ sơ và người', en: 'records and people' };
		const b = claimOf({
			id: 'b',
			value: 0.2,
			differsFrom: [{ claimId: 'a', kind: 'definition', reason }]
		});
		expect(relationOf(a, b)).toEqual({ kind: 'definition', reason });
		expect(relationOf(b, a)).toEqual({ kind: 'definition', reason });
	});

	it('stand to each other alike from both sides', () => {
		const claim = fc.record({
			subject: fc.constantFrom('x', 'y'),
			value: fc.integer({ min: 0, max: 4 }),
			scope: fc.constantFrom(...CLAIM_SCOPES),
			behaviour: fc.constantFrom(...BEHAVIOURS),
			periodTo: fc.constantFrom(null, '2024', '2025-06', '2025'),
			periodFrom: fc.constant(null)
		});
		fc.assert(
			fc.property(claim, claim, (one, other) => {
				const [left, right] = [claimOf({ id: 'l', ...one }), claimOf({ id: 'r', ...other })];
				expect(relationOf(left, right)).toEqual(relationOf(right, left));
			})
		);
	});

	it('are listed with conflicts first, without the claim itself and strangers', () => {
		const claims = [
			a,
			claimOf({ id: 'period', periodFrom: '2023', periodTo: '2023' }),
			claimOf({ id: 'conflict', value: 0.5 }),
			claimOf({ id: 'stranger', subject: 'beds' })
		];
		expect(lookAlikes(a, claims).map(({ other }) => other.id)).toEqual(['conflict', 'period']);
	});
});

describe('the history of a claim', () => {
	it('is its series by the time that each figure speaks of', () => {
		const points = claimHistory(claimOf(), [
			claimOf({ id: 'q2', value: 0.99, periodFrom: '2026-Q2', periodTo: '2026-Q2' }),
			claimOf(),
			claimOf({ id: 'old', value: 0.825, periodFrom: '2023', periodTo: '2023' }),
			claimOf({ id: 'undated', publishedOn: null, periodFrom: null, periodTo: null }),
			claimOf({ id: 'other', series: 'beds' })
		]);
		expect(points.map(({ claim, day }) => [claim.id, day])).toEqual([
			['old', '2023-12-31'],
			['ehr-2025', '2025-12-31'],
			['q2', '2026-06-30']
		]);
	});
});

describe('dates of publications', () => {
	it.each(['2025', '2025-Q4', '2025-09', '2026-02-28'])('%s is one', (text) => {
		expect(isClaimDate(text)).toBe(true);
		expect(firstDay(text) <= lastDay(text)).toBe(true);
	});

	it.each(['', '25', '2025-13', '2025-Q5', '2026-02-29', '2025-04-00', '05/02/2026'])(
		'%j is none',
		(text) => {
			expect(isClaimDate(text)).toBe(false);
		}
	);

	it('end on the last day of their year, quarter or month', () => {
		expect(['2024', '2024-Q1', '2024-02', '2024-02-03'].map(lastDay)).toEqual([
			'2024-12-31',
			'2024-03-31',
			'2024-02-29',
			'2024-02-03'
		]);
	});
});
