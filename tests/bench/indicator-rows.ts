/** Indicator values as the simulated offices tell them, with their corrections, as lines of the journal. */
import { indicatorValues, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { CITY_UNIT } from '#lib/domains/indicators/places.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { Engine } from '#server/platform/clickhouse/connect.ts';
import { loadCity } from '../../src/simulator/city/seed-tables.ts';
import { indicatorsModel } from '../../src/simulator/indicators/indicators.ts';

const SEED = 115;
/** Days told at once; a month of them is one part, as the back-fill and the live days leave behind. */
const STEP_DAYS = 30;

/** The back-fill, or every word of a year. @returns rows inserted. */
export async function fillIndicators(
	engine: Engine,
	now: number,
	{ isYear }: { readonly isYear: boolean }
): Promise<number> {
	const model = indicatorsModel(loadCity(), SEED);
	const days = isYear ? 365 : 0;
	let seq = 0;
	async function insert(said: ReturnType<typeof model.past>): Promise<void> {
		const lines = said.map(({ item, at }) => {
			const data = item as IndicatorValue;
			const id = `${indicatorValues.name}:${indicatorValues.key(data)}`;
			const receivedAt = new Date(at).toISOString();
			const { observedAt } = data;
			return JSON.stringify({
				...{ seq: (seq += 1), id, source: 'bench', observedAt, receivedAt, flags: [], data }
			});
		});
		if (lines.length === 0) return;
		const token = `bench:indicators:${String(seq)}`;
		await engine.insertLines(indicatorValues.table, Buffer.from(`${lines.join('\n')}\n`), token);
	}
	for (let ago = days; ago > 0; ago -= STEP_DAYS)
		await insert(model.between(now - ago * DAY_MS, now - Math.max(0, ago - STEP_DAYS) * DAY_MS));
	if (!isYear) await insert(model.past(now - 400 * DAY_MS, now));
	return seq;
}

/** Codes of every place that may report. */
export function benchUnits(): readonly string[] {
	const { wards, hospitals } = loadCity();
	return [CITY_UNIT, ...wards.map(({ code }) => code), ...hospitals.map(({ id }) => id)];
}
