import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schematic } from 'virtual:ioc-geometry';
import type { MapGeometry } from '#lib/map/contract.ts';
import { answerGeometry } from './domains/wards/geometry-answer.ts';
import { importBoundaries } from './import-boundaries.ts';

let directory: string;
let lines: string[];

beforeEach(async () => {
	directory = await mkdtemp(path.join(tmpdir(), 'ioc-boundaries-'));
	lines = [];
});
afterEach(async () => {
	await rm(directory, { recursive: true });
});

const schematicJson = JSON.stringify(schematic);

async function run(...args: string[]): Promise<0 | 1> {
	const dataDir = path.join(directory, 'data');
	return importBoundaries({ dataDir, print: (line) => lines.push(line) }, args);
}

async function aFile(content: unknown): Promise<string> {
	const file = path.join(directory, 'wards.geojson');
	await writeFile(file, JSON.stringify(content));
	return file;
}

function ask(ifNoneMatch: string | null, acceptEncoding: string | null = null): Promise<Response> {
	const dataDir = path.join(directory, 'data');
	return answerGeometry({ dataDir, schematicJson }, { ifNoneMatch, acceptEncoding });
}

test('a good file replaces the schematic and is credited to its source', async () => {
	expect(
		await run(await aFile(schematic.wards), '--code-field', 'code', '--source', 'Sở XYZ')
	).toBe(0);
	expect(lines.at(-1)).toMatch(/^The boundaries are in place: 126 wards/);
	const stored = JSON.parse(
		await readFile(path.join(directory, 'data/boundaries/wards.json'), 'utf8')
	) as MapGeometry;
	expect(stored).toMatchObject({ kind: 'imported', source: 'Sở XYZ' });
	expect(stored.wards.features).toHaveLength(126);
	expect(stored.names.features).toHaveLength(126);
	expect(stored.outline.features[0]?.geometry.coordinates.length).toBeGreaterThan(0);
	expect(await readdir(path.join(directory, 'data/boundaries'))).toEqual(['wards.json']);
});

test('the derived outline and river follow the borders of the imported wards', async () => {
	await run(await aFile(schematic.wards), '--code-field', 'code');
	const stored = (await (await ask(null)).json()) as MapGeometry;
	const red = stored.rivers.features.find((river) => river.properties.name === 'Sông Hồng');
	expect(red?.geometry.coordinates.flat().length).toBeGreaterThan(20);
});

test('a dry run and a refused file change nothing', async () => {
	expect(await run(await aFile(schematic.wards), '--code-field', 'code', '--dry-run')).toBe(0);
	expect(lines.at(-1)).toMatch(/Nothing was changed \(--dry-run\)/);
	const short = { ...schematic.wards, features: schematic.wards.features.slice(1) };
	expect(await run(await aFile(short), '--code-field', 'code')).toBe(1);
	expect(lines.slice(-2)).toEqual([
		'1 wards are missing: 00070 Hoàn Kiếm.',
		'Nothing was changed.'
	]);
	expect(await readdir(directory)).toEqual(['wards.geojson']);
});

test('wrong arguments, a missing file and an address on the network get a sentence', async () => {
	expect(await run()).toBe(1);
	expect(lines.at(-1)).toMatch(/^Usage: npm run boundaries:import/);
	expect(await run('a.json', '--code-field', 'code', '--unknown')).toBe(1);
	expect(lines.at(-1)).toMatch(/^Usage/);
	expect(await run(path.join(directory, 'nothing.json'), '--code-field', 'code')).toBe(1);
	expect(lines.at(-1)).toMatch(/cannot be read/);
	expect(await run('https://example.org/wards.json', '--code-field', 'code')).toBe(1);
	expect(lines.at(-1)).toMatch(/Only local files/);
});

test('the geometry is sent once per version and compressed when asked', async () => {
	const first = await ask(null);
	expect(((await first.clone().json()) as MapGeometry).kind).toBe('schematic');
	const tag = first.headers.get('etag');
	expect((await ask(tag)).status).toBe(304);
	await run(await aFile(schematic.wards), '--code-field', 'code');
	const changed = await ask(tag, 'br, gzip');
	expect(changed.status).toBe(200);
	expect(changed.headers.get('content-encoding')).toBe('gzip');
	const body = gunzipSync(await changed.arrayBuffer()).toString();
	expect((JSON.parse(body) as MapGeometry).kind).toBe('imported');
	expect((await ask(changed.headers.get('etag'))).status).toBe(304);
});
