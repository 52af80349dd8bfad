/**
 * Steady load of positions for tests and benchmarks: `node build/processes/load.js --url … --key … --load 500`.
 * With `--ack-log` every acknowledged event id is on disk before the next call, so that a checker can compare.
 */
import { parseArgs } from 'node:util';
import { keysFrom } from './delivery/keys-file.ts';
import { runLoad, type LoadOptions } from './delivery/load-run.ts';
import { address, numberIn, span } from './options.ts';

/** Exit code for a wrong command line. */
const USAGE = 2;

function optionsOf(argv: readonly string[]): LoadOptions {
	const { values } = parseArgs({
		args: [...argv],
		options: {
			url: { type: 'string', default: 'http://127.0.0.1:3000' },
			key: { type: 'string' },
			keys: { type: 'string' },
			load: { type: 'string', default: '500' },
			units: { type: 'string', default: '64' },
			batch: { type: 'string', default: '50' },
			duration: { type: 'string' },
			'ack-log': { type: 'string' }
		}
	});
	const key =
		values.key ?? (values.keys === undefined ? undefined : keysFrom(values.keys)('unit-positions'));
	if (key === undefined)
		throw new RangeError('Give an API key with --key, or the key file with --keys.');
	const whole = (text: string, name: string, high: number) =>
		numberIn(text, { name, low: 1, high, isWhole: true });
	return {
		url: address(values.url),
		key,
		eventsPerSecond: whole(values.load, '--load', 200_000),
		units: whole(values.units, '--units', 100_000),
		batch: whole(values.batch, '--batch', 500),
		durationMs: values.duration === undefined ? null : span(values.duration, '--duration'),
		ackLog: values['ack-log'] ?? null
	};
}

async function main(): Promise<void> {
	const stop = new AbortController();
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.once(signal, () => {
			stop.abort();
		});
	try {
		const { sent, acknowledged } = await runLoad(optionsOf(process.argv.slice(2)), {
			signal: stop.signal,
			now: () => Date.now()
		});
		process.stdout.write(`${JSON.stringify({ sent, acknowledged })}\n`);
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = USAGE;
	}
}

await main();
