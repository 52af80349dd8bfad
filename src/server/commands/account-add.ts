/** `npm run account:add`: makes or changes an account and prints its password once. Works with and without a running server. */
import { parseArgs } from 'node:util';
import { accountCommands } from '#server/auth/account-commands.ts';
import { createAuth } from '#server/auth/auth.ts';
import { loadConfig, type Config } from '#server/config.ts';
import { seedRegistry } from '#server/domains/registry/seed.ts';
import { callControl } from '#server/platform/control.ts';
import { openPostgres } from '#server/platform/postgres/client.ts';
import { migrate } from '#server/platform/postgres/migrate.ts';

const USAGE = `Usage:
  npm run account:add -- --username truc.so --name "Trực Sở" --role leader
  npm run account:add -- --username yte.bode --name "Y tế Bồ Đề" --role ward_officer --ward 00118
  npm run account:add -- --disable yte.bode
Roles: leader, dispatcher, ward_officer. An existing account gets a new password.
`;

type Command = 'account-add' | 'account-disable';

async function main(): Promise<void> {
	const { command, input } = readArguments();
	const config = loadConfig();
	const answer = await callControl(config.dataDir, command, input);
	const result = answer?.result ?? (await runHere(config, command, input));
	process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** No server runs here, so the database is free. @throws DirectoryLocked when it is not */
async function runHere(config: Config, command: Command, input: unknown): Promise<unknown> {
	const { dataDir, postgresUrl, origin } = config;
	const { db, close } = await openPostgres({ dataDir, url: postgresUrl });
	try {
		await migrate(db);
		await seedRegistry(db, { isDemo: false });
		const auth = createAuth(db, { origin });
		auth.close();
		return await accountCommands({ db, ...auth })[command](input);
	} finally {
		await close();
	}
}

function readArguments(): { readonly command: Command; readonly input: unknown } {
	const { values } = parseArgs({
		options: {
			username: { type: 'string' },
			name: { type: 'string' },
			role: { type: 'string' },
			ward: { type: 'string' },
			disable: { type: 'string' }
		}
	});
	const { username, name: displayName, role, ward: wardCode, disable } = values;
	if (disable !== undefined) return { command: 'account-disable', input: { username: disable } };
	if (username === undefined || displayName === undefined || role === undefined)
		throw new Error(USAGE);
	const input = { username, displayName, role };
	return { command: 'account-add', input: wardCode === undefined ? input : { ...input, wardCode } };
}

try {
	await main();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
