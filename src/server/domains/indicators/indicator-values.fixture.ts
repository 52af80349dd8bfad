/** Values of the generic stream as an engine holds them, for the tests of this room. */
import { indicatorValues, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import type { TestEngine } from '#server/platform/clickhouse/test-engine.ts';

/** A value and when it was received; everything that a test leaves out is plain. */
export type Received = Partial<IndicatorValue> & {
	/** Our clock on arrival, UTC ISO; defaults to the time of the statement. */
	readonly at?: string;
	readonly flags?: readonly string[];
};

let seq = 0;

/** Loads values in the order given, which is the order of arrival. */
export async function receive(engine: TestEngine, ...received: readonly Received[]): Promise<void> {
	const events = received.map(({ at, flags = [], ...change }) => {
		const data = {
			indicator: 'e-prescriptions',
			period: '20261122',
			orgUnit: 'H01',
			observedAt: '2026-11-22T18:00:00.000Z',
			...change
		};
		const event = anEvent({
			stream: 'indicator-values',
			key: indicatorValues.key(data),
			observedAt: data.observedAt,
			data
		});
		return { seq: (seq += 1), ...event, receivedAt: at ?? data.observedAt, flags };
	});
	await engine.load('indicator_values', events);
}
