import { describe, expect, test } from 'vitest';
import { complaintWords } from '#lib/domains/ems/complaint.ts';
import type { Emission } from './city/emission.ts';
import { dryRun } from './dry-run.ts';
import { simulatorOptions } from './options.ts';

async function linesOf(...extra: string[]): Promise<string[]> {
	const base = ['--dry-run', '--from', '2026-11-24T08:00:00+07:00', '--duration', '20m'];
	const options = simulatorOptions([...base, ...extra], 0);
	if ('problem' in options) throw new Error(options.problem);
	const lines: string[] = [];
	await dryRun(options, { say: (line) => lines.push(line), signal: new AbortController().signal });
	return lines;
}

describe('a dry run', () => {
	test('the same seed and start print the same bytes, in the order of sending', async () => {
		const lines = await linesOf('--seed', '7');
		expect(await linesOf('--seed', '7')).toEqual(lines);
		expect(await linesOf('--seed', '8')).not.toEqual(lines);
		const times = lines.map((line) => (JSON.parse(line) as Emission).at);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect(lines.length).toBeGreaterThan(5_000);
	}, 90_000);

	test('a surge brings traffic cases at once, and every complaint has words in both languages', async () => {
		const calls = (lines: readonly string[]) =>
			lines
				.map((line) => JSON.parse(line) as Emission)
				.flatMap(({ stream, item }) =>
					stream === 'incidents' && 'complaintCode' in item ? [item] : []
				);
		const surged = calls(await linesOf('--scenario', 'surge'));
		expect(surged.length).toBeGreaterThan(calls(await linesOf()).length + 5);
		for (const { complaintCode } of surged)
			expect(complaintWords(String(complaintCode))?.vi).toBeTruthy();
	}, 90_000);

	test('an outage silences kiosk machines and holds their tickets back until the link returns', async () => {
		const said = (await linesOf('--scenario', 'source-outage')).map(
			(line) => JSON.parse(line) as Emission
		);
		const start = Date.parse('2026-11-24T08:00:00+07:00');
		const during = said.filter(({ at }) => at >= start + 60_000 && at < start + 16 * 60_000);
		expect(during.filter(({ stream }) => stream.startsWith('kiosk-'))).toEqual([]);
		const back = said.filter(
			({ at, stream }) => at === start + 16 * 60_000 && stream === 'kiosk-tickets'
		);
		expect(back.length).toBeGreaterThan(1_000);
	}, 90_000);
});
