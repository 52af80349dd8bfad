import { describe, expect, test } from 'vitest';
import { simulatorOptions } from './options.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');

describe('the command line', () => {
	test('without anything but keys it starts now, in real time, with a day of history', () => {
		expect(simulatorOptions(['--keys', 'demo.json'], NOW)).toMatchObject({
			seed: 115,
			speed: 1,
			fromMs: NOW,
			historyMs: 86_400_000,
			durationMs: null,
			isDryRun: false
		});
	});

	test.each([
		[['--keys', 'k', '--speed', 'fast'], '--speed'],
		[['--keys', 'k', '--seed', '1.5'], '--seed'],
		[['--keys', 'k', '--from', 'yesterday'], '--from'],
		[['--keys', 'k', '--scenario', 'flood'], '--scenario'],
		[['--keys', 'k', '--outage', 'dentists:1m:7m'], '--outage'],
		[['--keys', 'k', '--outage', 'feed-outcomes:1m:7m'], '--outage'],
		[['--keys', 'k', '--outage', 'ems:soon:7m'], '--outage'],
		[['--keys', 'k', '--history', '24'], '--history'],
		[['--keys', 'k', '--url', 'ftp://x'], '--url'],
		[['--keys', 'k', '--wrong'], '--wrong'],
		[[], '--keys']
	])('%j is answered by one sentence that names %s', (argv, name) => {
		const answer = simulatorOptions(argv, NOW);
		expect(answer).toHaveProperty('problem');
		expect('problem' in answer && answer.problem).toContain(name);
		expect('problem' in answer && answer.problem).not.toContain('\n');
	});

	test('scenarios may be given more than once', () => {
		const options = simulatorOptions(
			['--dry-run', '--scenario', 'surge', '--scenario', 'source-outage'],
			NOW
		);
		expect('scenarios' in options && [...options.scenarios]).toEqual(['surge', 'source-outage']);
	});

	test('outages name a source, a stream or one place, when and for how long', () => {
		const options = simulatorOptions(
			['--dry-run', '--outage', 'ems:1m:7m', '--outage', 'hospital-beds/H03:0:1h'],
			NOW
		);
		expect(options).toMatchObject({
			outages: [
				{ who: 'ems', place: null, atMs: 60_000, forMs: 420_000, everyMs: null },
				{ who: 'hospital-beds', place: 'H03', atMs: 0, forMs: 3_600_000, everyMs: null }
			]
		});
	});
});
