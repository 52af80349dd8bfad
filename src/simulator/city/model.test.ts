import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamNamed } from '#lib/domains/index.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { emsModel } from '../ems/ems.ts';
import { hospitalsModel } from '../hospitals/hospitals.ts';
import { kiosksModel } from '../kiosks/kiosks.ts';
import { ehrModel } from '../screening/ehr.ts';
import { screeningModel } from '../screening/screening.ts';
import type { Emission, SourceModel } from './emission.ts';
import { loadCity } from './seed-tables.ts';

const city = loadCity();
/** Tuesday 2026-11-24, 08:00 in Hanoi. */
const START = Date.parse('2026-11-24T01:00:00.000Z');

function modelsOf(seed: number): SourceModel[] {
	return [
		emsModel(city, { seed, anchorMs: START - 2 * DAY_MS, surges: [{ fromMs: START }] }),
		hospitalsModel(city, seed),
		kiosksModel(city, seed),
		screeningModel(city, seed),
		ehrModel(city, seed)
	];
}

/** True when the stream takes the item, and the item tells nothing from after its sending. */
function isSound({ stream, item, at }: Emission): boolean {
	const declaration = streamNamed(stream);
	if (declaration?.schema.safeParse(item).success !== true) return false;
	const findings = declaration.check?.(item) ?? [];
	if (findings.some(({ severity }) => severity === 'reject')) return false;
	const time = (item as unknown as Record<string, string>)[declaration.timeField];
	return Date.parse(time ?? '') <= at;
}

describe('the city as a whole', () => {
	test('the same seed gives the same bytes, another seed others', () => {
		const told = (seed: number) =>
			JSON.stringify(modelsOf(seed).map((model) => model.between(START, START + 10 * MINUTE_MS)));
		const first = told(115);
		expect(told(115)).toBe(first);
		expect(told(116)).not.toBe(first);
	}, 90_000);

	test('cutting time anywhere gives the same events, so a restart or a slow tick loses nothing', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 10 * MINUTE_MS }),
				fc.integer({ min: 1, max: 9 }),
				(cut, seed) => {
					for (const [index, whole] of modelsOf(seed).entries()) {
						const parts = modelsOf(seed)[index] as SourceModel;
						const end = START + 10 * MINUTE_MS + 1;
						const pieces = [
							...parts.between(START, START + cut),
							...parts.between(START + cut, end)
						];
						expect(JSON.stringify(pieces)).toBe(JSON.stringify(whole.between(START, end)));
					}
				}
			),
			{ numRuns: 3 }
		);
	}, 90_000);

	test('everything said passes the schema and the checks of its stream', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1_000 }),
				fc.integer({ min: 0, max: 7 * 24 }),
				(seed, hour) => {
					const from = START + hour * HOUR_MS;
					for (const model of modelsOf(seed)) {
						const said = [...model.between(from, from + 10 * MINUTE_MS), ...model.current(from)];
						expect(said.filter((emission) => !isSound(emission))).toEqual([]);
					}
				}
			),
			{ numRuns: 4 }
		);
	}, 90_000);

	test('one event id never stands for two contents, live or told again', () => {
		for (const model of modelsOf(115)) {
			const said = [
				...model.current(START),
				...model.between(START - HOUR_MS / 2, START + HOUR_MS / 2),
				...model.current(START + HOUR_MS / 2)
			];
			const known = new Map<string, string>();
			const contradictions = said.filter(({ stream, item }) => {
				const id = `${stream}/${streamNamed(stream)?.key(item) ?? ''}`;
				const text = JSON.stringify(item);
				const first = known.get(id) ?? text;
				known.set(id, first);
				return first !== text;
			});
			expect(contradictions).toEqual([]);
			if (model.family !== 'screening') expect(known.size).toBeGreaterThan(50);
		}
	}, 90_000);

	test('electronic records: 126 wards once a day, 97 to 99 % of the city, a third in VNeID', () => {
		const said = ehrModel(city, 115).between(START, START + DAY_MS);
		const sum = (field: string) =>
			said.reduce(
				(total, { item }) => total + Number((item as unknown as Record<string, number>)[field]),
				0
			);
		expect(said).toHaveLength(126);
		expect(sum('recordsCreated') / sum('population')).toBeGreaterThan(0.97);
		expect(sum('recordsCreated') / sum('population')).toBeLessThan(0.995);
		expect(sum('vneidIntegrated') / sum('population')).toBeCloseTo(0.352, 1);
	});
});
