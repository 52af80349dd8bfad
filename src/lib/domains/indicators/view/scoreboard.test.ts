import { describe, expect, it } from 'vitest';
import { metricNamed } from '#lib/domains/metrics.ts';
import { measures } from '../measure-list.ts';
import { TILES } from './score-tiles.ts';
import { BOARD_METRICS, rowOf, SECTIONS } from './scoreboard.ts';

const byMetric = new Map(measures.map((measure) => [measure.metric.id, measure]));

describe('the scoreboard', () => {
	it('shows registered metrics alone, each of a row of the list', () => {
		for (const id of BOARD_METRICS) {
			expect(metricNamed(id), id).toBeDefined();
			expect(rowOf(id).context, id).toBeNull();
		}
	});

	it('has a figure in every tile, and draws by options only what is split', () => {
		expect(TILES).toHaveLength(12);
		for (const { code, heads, parts } of TILES) {
			expect(heads.length, code).toBeGreaterThan(0);
			expect(parts.filter((id) => byMetric.get(id)?.category == null)).toEqual([]);
		}
	});

	it('shows a figure once in large digits or as a line', () => {
		const figures = TILES.flatMap(({ heads, lines }) => [...heads, ...lines]);
		expect(new Set(figures).size).toBe(figures.length);
		const listed = SECTIONS.flatMap(({ rows }) => rows.map(({ headline }) => headline));
		expect(listed.filter((id) => id !== null && figures.includes(id))).toEqual([]);
	});

	it('gives a repeated figure the row that is not a repetition', () => {
		expect(rowOf('indicators.cashless-hospitals').code).toBe('cashless-payment');
		expect(rowOf('indicators.ai-disagreement').code).toBe('ai-reading');
	});
});
