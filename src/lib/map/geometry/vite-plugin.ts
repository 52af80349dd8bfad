/** Draws the schematic at build time, so that neither the server nor the browser carries the drawing code. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { schematicGeometry } from './schematic.ts';

const NAME = 'virtual:ioc-geometry';
const RESOLVED = `\0${NAME}`;
const FILES = {
	wards: 'wards.csv',
	outline: 'city-outline-coarse.csv',
	rivers: 'rivers-coarse.csv'
};

/** `import { schematic } from 'virtual:ioc-geometry'` answers a `MapGeometry` drawn from `db/seed`. */
export function geometryPlugin(): Plugin {
	let seedDirectory = path.resolve('db/seed');
	return {
		name: 'ioc:geometry',
		configResolved(config) {
			seedDirectory = path.join(config.root, 'db/seed');
		},
		resolveId: (id) => (id === NAME ? RESOLVED : null),
		load(id) {
			if (id !== RESOLVED) return null;
			const read = (file: string) => {
				const full = path.join(seedDirectory, file);
				this.addWatchFile(full);
				return readFileSync(full, 'utf8');
			};
			const seed = {
				wards: read(FILES.wards),
				outline: read(FILES.outline),
				rivers: read(FILES.rivers)
			};
			const json = JSON.stringify(JSON.stringify(schematicGeometry(seed)));
			return `export const schematic = JSON.parse(${json});`;
		}
	};
}
