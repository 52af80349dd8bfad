import { describe, expect, it } from 'vitest';
import { metrics } from '#lib/domains/metrics.ts';
import { measured, type Evidence } from '#lib/metrics/metric-value.ts';
import { cityValues } from './city-values.ts';

const [metric, second] = metrics as [(typeof metrics)[number], (typeof metrics)[number]];
const value = (evidence: Partial<Evidence> = {}) =>
	measured(metric, { value: 0.97, asOf: '2026-11-23T03:00:00.000Z', ...evidence });

describe('values of the city in what boards answered', () => {
	it('are found at any depth, wards and facilities aside, as they are', () => {
		const city = value();
		const ward = value({ scope: 'ward:00070' });
		const other = measured(second, { value: null, asOf: null });
		const answers = [{ wards: [{ coverage: ward }], head: { city } }, null, { list: [[other]] }];
		expect([...cityValues(answers)]).toEqual([
			[metric.id, city],
			[second.id, other]
		]);
	});

	it('are the newest, and of equally new ones the whole before its parts', () => {
		const whole = value();
		const part = value({ value: 0.2 });
		const newer = value({ value: 0.98, asOf: '2026-11-23T04:00:00.000Z' });
		expect(cityValues([{ split: { parts: [part] }, whole }]).get(metric.id)).toBe(whole);
		expect(cityValues([{ whole, deep: { deeper: newer } }]).get(metric.id)).toBe(newer);
		expect(
			cityValues([{ never: value({ value: null, asOf: null }) }, { whole }]).get(metric.id)
		).toBe(whole);
	});

	it('are none in an answer that is not there yet', () => {
		expect(cityValues([null, undefined, 3, 'text', []]).size).toBe(0);
	});
});
