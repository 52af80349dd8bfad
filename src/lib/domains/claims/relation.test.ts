import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf } from './claim.fixture.ts';
import { BEHAVIOURS, CLAIM_SCOPES } from './claim.ts';
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
