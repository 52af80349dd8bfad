/** `npm run source:add`: makes a source and prints its key once. Works with and without a running server. */
import { parseArgs } from 'node:util';
import { loadConfig } from '#server/config.ts';
import { sourceCommands } from '#server/ingest/source-commands.ts';
import { callControl } from '#server/platform/control.ts';
import { migrate } from '#server/platform/postgres/migrate.ts';
import { openPostgres } from '#server/platform/postgres/client.ts';

const USAGE = `Usage:
  npm run source:add -- --id gateway-1 --name "GPS gateway" --streams unit-positions,unit-status [--kind gateway] [--simulated]
  npm run source:add -- --id 115-04 --name "Xe 115-04" --streams unit-positions --kind gps-device
  npm run source:add -- --revoke gateway-1
`;

type Command = 'source-add' | 'source-revoke';

async function main(): Promise<void> {
	const { command, input } = readArguments();
	const { dataDir, postgresUrl } = loadConfig();
	const answer = await callControl(dataDir, command, input);
	const result = answer?.result ?? (await runHere({ dataDir, url: postgresUrl }, command, input));
	process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** No server runs here, so the database is free. @throws DirectoryLocked when it is not */
async function runHere(
	place: { readonly dataDir: string; readonly url: string | null },
	command: Command,
	input: unknown
): Promise<unknown> {
	const postgres = await openPostgres(place);
	try {
		await migrate(postgres.db);
		return await sourceCommands(postgres.db, () => Promise.resolve())[command](input);
	} finally {
		await postgres.close();
	}
}

function readArguments(): { readonly command: Command; readonly input: unknown } {
	const { values } = parseArgs({
		options: {
			id: { type: 'string' },
			name: { type: 'string' },
			kind: { type: 'string', default: 'gateway' },
			streams: { type: 'string' },
			simulated: { type: 'boolean', default: false },
			revoke: { type: 'string' }
		}
	});
	const { id, name, kind, streams, simulated, revoke } = values;
	if (revoke !== undefined) return { command: 'source-revoke', input: { id: revoke } };
	if (id === undefined || name === undefined || streams === undefined) throw new Error(USAGE);
	return {
		command: 'source-add',
		input: { id, name, kind, streams: streams.split(','), isSimulated: simulated }
	};
}

try {
	await main();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
