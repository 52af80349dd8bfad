import { expect, test } from 'vitest';
import { measured } from '#lib/metrics/metric-value.ts';
import { measureNamed } from '../measure-list.ts';
import { partWidths } from './part-widths.ts';

function values(code: string, numbers: readonly (number | null)[]) {
	const measure = measureNamed(code);
	if (measure === undefined) throw new RangeError(code);
	return numbers.map((value) =>
		measured(measure.metric, { value, asOf: '2026-11-23T00:00:00.000Z' })
	);
}

test('shares leave open what none of them counts, and never overflow', () => {
	expect(partWidths(values('cashless-share', [0.2, 0.1, 0.3, null]))).toEqual([
		'20%',
		'10%',
		'30%',
		'0%'
	]);
	expect(partWidths(values('cashless-share', [1, 1]))).toEqual(['50%', '50%']);
});

test('counts are parts of their sum, and nothing of nothing has no width', () => {
	expect(partWidths(values('emr-stage-public', [3, 1]))).toEqual(['75%', '25%']);
	expect(partWidths(values('emr-stage-public', [null, null]))).toEqual(['0%', '0%']);
});
