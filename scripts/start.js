/**
 * `npm start`: everything from an empty folder to a living wall. `npm start -- --no-demo` waits for real
 * sources; `npm start -- --outage ems:5m:7m` silences a simulated one after 5 minutes for 7.
 */
import './steps/require-node.js';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import net from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildIfStale } from './steps/build.js';
import { installIfNeeded } from './steps/install.js';
import { showProgress } from './steps/run.js';
import { supervise } from './steps/supervise.js';

const { isDemo, outages } = readArguments();
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const dataDir = resolve(process.env.IOC_DATA_DIR || './data');
const address = process.env.ORIGIN || `http://localhost:${String(port)}`;
const reachable = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;

if (!(Number.isInteger(port) && port > 0 && port < 65_536))
	fail(`PORT cannot be "${String(process.env.PORT)}". PORT accepts a port from 1 to 65535.`);
await installIfNeeded();
await buildIfStale().catch((/** @type {Error} */ error) => fail(error.message));
await requireFreePort();
mkdirSync(`${dataDir}/logs`, { recursive: true });

/** @type {ReturnType<typeof supervise>[]} */
const programs = [];
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

programs.push(
	supervise({
		name: 'server',
		// Ingest makes many short-lived objects; a larger nursery spares a fifth of the work.
		args: ['--max-semi-space-size=64', 'server.js'],
		logPath: freshLog('server'),
		env: {
			NODE_ENV: 'production',
			IOC_DEMO: isDemo ? '1' : '0',
			IOC_DATA_DIR: dataDir,
			// Engines allocate from many threads; without this glibc keeps a pool for each and returns little.
			MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2'
		}
	})
);
await untilReady();
if (isDemo) programs.push(startSimulator());
welcome();

function startSimulator() {
	return supervise({
		name: 'simulator',
		args: [
			'build/processes/simulator.js',
			...['--url', `http://${reachable}:${String(port)}`],
			...['--keys', `${dataDir}/demo.json`, '--state', `${dataDir}/simulator.json`],
			...outages.flatMap((outage) => ['--outage', outage])
		],
		logPath: freshLog('simulator'),
		env: { NODE_ENV: 'production' },
		niceness: 10
	});
}

function readArguments() {
	try {
		const { values } = parseArgs({
			options: {
				'no-demo': { type: 'boolean', default: false },
				outage: { type: 'string', multiple: true, default: [] }
			}
		});
		return { isDemo: !values['no-demo'], outages: values.outage };
	} catch (error) {
		return fail(
			`npm start knows --no-demo and --outage SOURCE:AFTER:FOR. ${/** @type {Error} */ (error).message}`
		);
	}
}

async function requireFreePort() {
	const server = net.createServer();
	const failure = await new Promise((done) => {
		server.once('error', done);
		server.listen(port, host, () => done(null));
	});
	server.close();
	if (failure === null) return;
	fail(
		failure.code === 'EADDRINUSE'
			? `Port ${String(port)} is in use. Stop the other program or choose another port: PORT=3001 npm start`
			: `Cannot listen on ${host}:${String(port)}: ${failure.message}`
	);
}

async function untilReady() {
	const done = showProgress('Preparing the engines');
	while (!(await isReady())) {
		const code = programs[0]?.ended() ?? null;
		if (code !== null) {
			await stopPrograms();
			fail(`The server could not start. Its log: ${dataDir}/logs/server.log`);
		}
		await sleep(250);
	}
	done();
}

async function isReady() {
	try {
		const answer = await fetch(`http://${reachable}:${String(port)}/api/health/ready`, {
			signal: AbortSignal.timeout(3_000)
		});
		return answer.ok;
	} catch {
		return false;
	}
}

function welcome() {
	const lines = ['', `Hanoi Health IOC: ${address}`, ''];
	const demo = `${dataDir}/demo.json`;
	if (isDemo && existsSync(demo)) {
		const { password } = JSON.parse(readFileSync(demo, 'utf8'));
		lines.push(
			'  lanhdao    leader',
			'  dieuphoi   dispatcher',
			'  canbo      official of Bồ Đề ward',
			`  password   ${String(password)}`,
			'',
			'Every figure is simulated (MÔ PHỎNG). History fills in behind the live picture.'
		);
	} else lines.push('No demo data: add a source with `npm run source:add`.');
	console.log([...lines, `Data and logs: ${dataDir}. Stop with Ctrl+C.`, ''].join('\n'));
}

/**
 * One earlier log is kept, so that a crash can be read after a restart and nothing grows for ever.
 * @param {string} name
 */
function freshLog(name) {
	const path = `${dataDir}/logs/${name}.log`;
	if (existsSync(path)) renameSync(path, `${dataDir}/logs/${name}.1.log`);
	return path;
}

let isStopping = false;
async function stop() {
	if (isStopping) return;
	isStopping = true;
	console.log('\nStopping …');
	await stopPrograms();
	process.exit(0);
}

/**
 * Ctrl+C reaches all programs at once, so none may count as crashed. The source of events goes
 * first, so that nothing is in flight when the server drains.
 */
async function stopPrograms() {
	for (const program of programs) program.expectEnd();
	for (const program of programs.toReversed()) await program.stop();
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
	console.error(message);
	process.exit(1);
}
