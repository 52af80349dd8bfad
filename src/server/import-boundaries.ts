/** Replaces the schematic by a site's own boundaries; run by `npm run boundaries:import`. */
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import riversCsv from '#db/seed/rivers-coarse.csv?raw';
import wardsCsv from '#db/seed/wards.csv?raw';
import { importedGeometry } from '#lib/map/geometry/imported.ts';
import { parseWardPoints } from '#lib/map/geometry/ward-points.ts';
import { BOUNDARY_FILE_LIMIT, checkBoundaries } from './domains/wards/boundaries.ts';
import { GEOMETRY_LIMIT, writeGeometry } from './domains/wards/boundary-file.ts';

const USAGE =
	'Usage: npm run boundaries:import -- <file.geojson|file.topojson> --code-field <property> [--name-field <property>] [--object <name>] [--source "<credit>"] [--dry-run]';

export interface ImportSurroundings {
	readonly dataDir: string;
	readonly print: (line: string) => void;
}

/** Exit code 0 when the file is in place (or would be, with `--dry-run`); 1 after sentences that say what is wrong. */
export async function importBoundaries(
	{ dataDir, print }: ImportSurroundings,
	args: readonly string[]
): Promise<0 | 1> {
	const request = readArguments(args);
	if (request === null) {
		print(USAGE);
		return 1;
	}
	const text = await readBoundaryFile(request.file, print);
	if (text === null) return 1;
	const checked = checkBoundaries(text, { ...request, wards: parseWardPoints(wardsCsv) });
	if (!checked.isOk) {
		for (const problem of checked.problems) print(problem);
		print('Nothing was changed.');
		return 1;
	}
	for (const warning of checked.warnings) print(`Please check: ${warning}`);
	const geometry = importedGeometry(checked.areas, {
		wards: wardsCsv,
		rivers: riversCsv,
		source: request.source
	});
	const json = JSON.stringify(geometry);
	if (Buffer.byteLength(json) > GEOMETRY_LIMIT) {
		print(`The boundaries are too detailed for a screen (${megabytes(json)} MB of at most 6).`);
		print(
			'Simplify them first, for example with mapshaper: -simplify 8% keep-shapes. Nothing was changed.'
		);
		return 1;
	}
	const summary = `${String(checked.areas.size)} wards, ${megabytes(json)} MB, ${String(checked.rewound)} rings turned.`;
	if (request.isDryRun) {
		print(`The file is good: ${summary} Nothing was changed (--dry-run).`);
		return 0;
	}
	const path = await writeGeometry(dataDir, json);
	print(
		`The boundaries are in place: ${summary} Written to ${path}. Open pages show them after a reload.`
	);
	return 0;
}

interface ImportRequest {
	readonly file: string;
	readonly codeField: string;
	readonly nameField: string | undefined;
	readonly objectName: string | undefined;
	readonly source: string;
	readonly isDryRun: boolean;
}

function readArguments(args: readonly string[]): ImportRequest | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				'code-field': { type: 'string' },
				'name-field': { type: 'string' },
				object: { type: 'string' },
				source: { type: 'string' },
				'dry-run': { type: 'boolean' }
			}
		});
		const [file] = positionals;
		const codeField = values['code-field'];
		if (file === undefined || positionals.length > 1 || codeField === undefined) return null;
		return {
			file,
			codeField,
			nameField: values['name-field'],
			objectName: values.object,
			source: values.source ?? file.replace(/^.*[\\/]/, ''),
			isDryRun: values['dry-run'] === true
		};
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

async function readBoundaryFile(
	file: string,
	print: (line: string) => void
): Promise<string | null> {
	if (/^[a-z]+:\/\//i.test(file)) {
		print('Only local files are read. Download the boundaries first.');
		return null;
	}
	try {
		const { size } = await stat(file);
		if (size > BOUNDARY_FILE_LIMIT) {
			print(
				`The file is larger than ${String(BOUNDARY_FILE_LIMIT / 1024 / 1024)} MB. Simplify it first.`
			);
			return null;
		}
		return await readFile(file, 'utf8');
	} catch (error) {
		print(`The file ${file} cannot be read: ${(error as Error).message}.`);
		return null;
	}
}

function megabytes(json: string): string {
	return (Buffer.byteLength(json) / 1024 / 1024).toFixed(1);
}
