/** A claim for tests; every field may be replaced. */
import type { Claim } from './claim.ts';

const same = (text: string) => ({ vi: text, en: text });

/** The 97 % of electronic health records at the end of 2025, unless said otherwise. */
export function claimOf(part: Partial<Claim> = {}): Claim {
	return {
		id: 'ehr-2025',
		version: 1,
		recordedBy: null,
		recordedAt: '2026-11-01T00:00:00.000Z',
		reason: null,
		topic: 'records',
		subject: 'ehr-coverage',
		series: 'ehr-coverage',
		text: same('97 % of the population'),
		printed: same('97 %'),
		qualifier: 'exactly',
		value: 0.97,
		valueTo: null,
		step: 0.01,
		unit: 'ratio',
		behaviour: 'level',
		publishedOn: '2025-12',
		periodFrom: '2025-12',
		periodTo: '2025-12',
		definition: same('people with a record'),
		scope: 'city',
		scopeName: same('Hanoi'),
		source: { title: 'Report', publisher: same('City'), url: null, confidence: 'high' },
		metric: 'ehr.coverage',
		metricPart: 'value',
		noMetric: null,
		metricDiffers: null,
		differsFrom: [],
		...part
	};
}
