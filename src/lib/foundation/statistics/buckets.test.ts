import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketStarts, lastBucketStarts } from './buckets.ts';

test('the last bucket holds the end and none is skipped', () => {
	fc.assert(
		fc.property(
			fc.nat(4e12),
			fc.integer({ min: 1, max: 60 }),
			fc.integer({ min: 1, max: 1e7 }),
			(to, count, width) => {
				const starts = lastBucketStarts(to, count, width);
				expect(starts).toHaveLength(count);
				const last = starts.at(-1) ?? Number.NaN;
				expect(last <= to && to < last + width).toBe(true);
				expect(bucketStarts(starts[0] ?? 0, to, width)).toEqual(starts);
			}
		)
	);
});

test('an empty stretch has no bucket', () => {
	expect(bucketStarts(1_000, 0, 500)).toEqual([]);
});
