import { describe, expect, it } from 'vitest';
import { claimHistory } from './claim-history.ts';
import { claimOf } from './claim.fixture.ts';

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
