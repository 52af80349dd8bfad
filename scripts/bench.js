/** `npm run bench`: builds what is stale and runs the benchmarks, each beside its limit. */
import './steps/require-node.js';
import process from 'node:process';
import { buildIfStale } from './steps/build.js';
import { installIfNeeded } from './steps/install.js';
import { run } from './steps/run.js';

await installIfNeeded();
await buildIfStale();
const { code } = await run(
	process.execPath,
	['build/processes/bench.js', ...process.argv.slice(2)],
	{
		isShown: true,
		env: { NODE_ENV: 'production' }
	}
);
process.exit(code);
