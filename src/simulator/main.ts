/** A seeded city that feeds the public ingest door like any source: `node build/processes/simulator.js --keys data/demo.json`. */
import { dryRun } from './dry-run.ts';
import { keysFrom } from './delivery/keys-file.ts';
import { simulatorOptions } from './options.ts';
import { runSimulator } from './run-simulator.ts';

/** Exit code for a wrong command line. */
const USAGE = 2;

async function main(): Promise<void> {
	const options = simulatorOptions(process.argv.slice(2), Date.now());
	if ('problem' in options) {
		fail(options.problem);
		return;
	}
	const stop = new AbortController();
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.once(signal, () => {
			stop.abort();
		});
	const say = (line: string) => process.stdout.write(`${line}\n`);
	if (options.isDryRun || options.keysFile === null) {
		await dryRun(options, { say, signal: stop.signal });
		return;
	}
	let keyOf: (stream: string) => string;
	try {
		keyOf = keysFrom(options.keysFile);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		fail(error.message);
		return;
	}
	await runSimulator(options, { keyOf, say, signal: stop.signal, now: () => Date.now() });
}

function fail(sentence: string): void {
	process.stderr.write(`${sentence}\n`);
	process.exitCode = USAGE;
}

await main();
