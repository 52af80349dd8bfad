import { describe, expect, test } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { LAYERS } from '#lib/metrics/define-metric.ts';
import { datasetEntry } from './dataset-catalogue.ts';
import { datasetRows } from './dataset-rows.ts';
import { milestones, milestoneState } from './milestones.ts';

const NOW = Date.parse('2026-11-23T03:00:00.000Z');

describe('data sets', () => {
	test('are the streams from outside, each with one of the four layers and an owner (F42)', () => {
		const rows = datasetRows(null, NOW);
		expect(rows.map(({ name }) => name)).toEqual(
			streams.filter(({ isInternal }) => !isInternal).map(({ name }) => name)
		);
		expect(
			rows.find(({ name }) => name === 'ehr-coverage')?.consumers.map(({ id }) => id)
		).toContain('ehr.coverage');
		for (const { name, layer, owner } of rows) {
			expect(LAYERS, name).toContain(layer);
			expect(owner, name).not.toBeNull();
		}
	});

	test('that nobody placed have no layer, and before the ledger answers no count', () => {
		expect(datasetEntry('blood-bank')).toBeNull();
		expect(datasetEntry('constructor')).toBeNull();
		expect(datasetRows(null, NOW).every(({ today }) => today === null)).toBe(true);
	});

	test('that no feed sends have no data, never zero', () => {
		for (const { today } of datasetRows([], NOW))
			expect(today).toMatchObject({ value: null, missing: 'no-data', asOf: null });
	});
});

describe('milestones', () => {
	test('past their day without a published result are not called late', () => {
		expect(milestoneState({ due: '2025-12-30', result: null }, '2026-11-23')).toBe('due-unknown');
		expect(milestoneState({ due: '2030', result: null }, '2026-11-23')).toBe('not-published');
		expect(milestoneState({ due: '2030', result: null }, '2031-01-01')).toBe('due-unknown');
		expect(milestoneState({ due: '2025-12-30', result: 'done' }, '2026-11-23')).toBe('done');
	});

	test('each name a source, and no owner that nobody published', () => {
		for (const { id, source, owner } of milestones) {
			expect(source.vi, id).not.toBe('');
			expect(owner, id).toBeNull();
		}
	});
});
