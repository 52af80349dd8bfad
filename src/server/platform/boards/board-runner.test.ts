import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EhrBoard } from '#lib/domains/ehr/board.ts';
import {
	identityVerified,
	recordCoverage,
	standardConform,
	vneidCoverage
} from '#lib/domains/ehr/metrics.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { AnalyticsDown } from '../clickhouse/query-error.ts';
import { silentLog } from '../log.ts';
import { createBoardRunner, type BoardRunner } from './board-runner.ts';

function anAnswer(value: number | null): EhrBoard {
	return {
		city: measured(recordCoverage, { value, asOf: null }),
		cityVneid: measured(vneidCoverage, { value: null, asOf: null }),
		cityVerified: measured(identityVerified, { value: null, asOf: null }),
		cityStandard: measured(standardConform, { value: null, asOf: null }),
		wards: [],
		series: measuredSeries(recordCoverage, { step: 'day', points: [] })
	};
}

const START = Date.parse('2026-11-23T02:00:00Z');

let runner: BoardRunner;
let tell: (tables: string[]) => void;
let answer: () => Promise<EhrBoard>;
let changes: string[];

beforeEach(() => {
	vi.useFakeTimers({ now: START });
	changes = [];
	answer = () => Promise.resolve(anAnswer(0.5));
	runner = createBoardRunner({
		analytics: {
			onProgress(listener) {
				tell = (tables) => {
					listener({ tables });
				};
				return () => undefined;
			}
		},
		log: silentLog
	});
	runner.onChanged((board, version) => changes.push(`${board} ${String(version - START)}`));
	runner.register('ehr', {
		tables: ['ehr_coverage'],
		run: () => answer(),
		minIntervalMs: 1_000,
		maxAgeMs: 30_000
	});
});
afterEach(async () => {
	await runner.close();
	vi.useRealTimers();
});

test('a board is computed at once and says when', async () => {
	expect(runner.state('ehr')).toMatchObject({ version: START, answer: null, computedAt: null });
	await vi.advanceTimersByTimeAsync(0);
	expect(runner.state('ehr')).toMatchObject({
		version: START + 1,
		answer: { city: { value: 0.5 } },
		computedAt: '2026-11-23T02:00:00.000Z',
		failure: null
	});
	expect(changes).toEqual(['ehr 1']);
});

test('C22 two hundred readers cause no query', async () => {
	await vi.advanceTimersByTimeAsync(0);
	for (let reader = 0; reader < 200; reader += 1) runner.state('ehr');
	await vi.advanceTimersByTimeAsync(900);
	expect(runner.runs('ehr')).toBe(1);
});

test('a hundred batches in one interval cause one run, and other tables none', async () => {
	await vi.advanceTimersByTimeAsync(0);
	for (let batch = 0; batch < 100; batch += 1) tell(['ehr_coverage', 'incidents']);
	await vi.advanceTimersByTimeAsync(999);
	expect(runner.runs('ehr')).toBe(1);
	await vi.advanceTimersByTimeAsync(1);
	expect(runner.runs('ehr')).toBe(2);
	tell(['incidents']);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(runner.runs('ehr')).toBe(2);
});

test('without any change a board is computed again when it is too old', async () => {
	await vi.advanceTimersByTimeAsync(30_000);
	expect(runner.runs('ehr')).toBe(2);
	expect(runner.state('ehr').computedAt).toBe('2026-11-23T02:00:30.000Z');
});

test('the same answer again is no change', async () => {
	await vi.advanceTimersByTimeAsync(61_000);
	expect(runner.runs('ehr')).toBe(3);
	expect(changes).toEqual(['ehr 1']);
	answer = () => Promise.resolve(anAnswer(0.6));
	await vi.advanceTimersByTimeAsync(30_000);
	expect(changes).toEqual(['ehr 1', 'ehr 2']);
});

test('two runs of one board never overlap, and a change during a run is not lost', async () => {
	await vi.advanceTimersByTimeAsync(0);
	let atOnce = 0;
	let most = 0;
	answer = async () => {
		most = Math.max(most, (atOnce += 1));
		await new Promise((resolve) => setTimeout(resolve, 4_000));
		atOnce -= 1;
		return anAnswer(0.7);
	};
	tell(['ehr_coverage']);
	await vi.advanceTimersByTimeAsync(2_000);
	tell(['ehr_coverage']);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(runner.runs('ehr')).toBe(2);
	await vi.advanceTimersByTimeAsync(2_001);
	expect(runner.runs('ehr')).toBe(3);
	expect(most).toBe(1);
	await vi.advanceTimersByTimeAsync(4_000);
});

test('when analytics is away the last answer stays with the reason, until it is back', async () => {
	await vi.advanceTimersByTimeAsync(0);
	answer = () => Promise.reject(new AnalyticsDown('it ended.'));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(runner.state('ehr')).toMatchObject({
		version: START + 2,
		answer: { city: { value: 0.5 } },
		computedAt: '2026-11-23T02:00:00.000Z',
		failure: 'analytics_down'
	});
	answer = () => Promise.reject(new Error('no such column'));
	await vi.advanceTimersByTimeAsync(30_000);
	expect(runner.state('ehr')).toMatchObject({ version: START + 3, failure: 'query_failed' });
	answer = () => Promise.resolve(anAnswer(0.5));
	await vi.advanceTimersByTimeAsync(30_000);
	expect(runner.state('ehr')).toMatchObject({ version: START + 4, failure: null });
});

test('a closed runner computes nothing more', async () => {
	await runner.close();
	tell(['ehr_coverage']);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(runner.runs('ehr')).toBe(0);
});
