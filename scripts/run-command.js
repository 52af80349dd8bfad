/** Runs one of the built commands: `node scripts/run-command.js source-add …`. Builds them first when stale. */
import './steps/require-node.js';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { buildProcessesIfStale } from './steps/build.js';
import { installIfNeeded } from './steps/install.js';

const [command, ...args] = process.argv.slice(2);
await installIfNeeded();
await buildProcessesIfStale();
const child = spawn(process.execPath, [`build/processes/${String(command)}.js`, ...args], {
	stdio: 'inherit'
});
child.once('exit', (code) => process.exit(code ?? 1));
