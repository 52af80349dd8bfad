/** `npm run boundaries:import -- file.json --code-field code`: a site replaces the schematic by its own boundaries. */
import { ConfigError, loadConfig } from '#server/config.ts';
import { importBoundaries } from '#server/import-boundaries.ts';

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

try {
	const { dataDir } = loadConfig();
	process.exitCode = await importBoundaries({ dataDir, print }, process.argv.slice(2));
} catch (error) {
	if (!(error instanceof ConfigError)) throw error;
	print(error.message);
	process.exitCode = 1;
}
