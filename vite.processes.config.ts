/** Builds the programs that run beside the web server. npm packages stay outside; the sources of all floors are resolved as usual. */
import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const ENTRIES = {
	analytics: 'src/server/platform/clickhouse/process.ts',
	simulator: 'src/simulator/main.ts',
	load: 'src/simulator/load.ts',
	'account-add': 'src/server/commands/account-add.ts',
	'source-add': 'src/server/commands/source-add.ts',
	'boundaries-import': 'src/server/commands/boundaries-import.ts',
	bench: 'tests/bench/main.ts'
};

export default defineConfig({
	build: {
		ssr: true,
		outDir: 'build/processes',
		// Running programs may still load their old chunks; the Kit build empties the folder above.
		emptyOutDir: false,
		copyPublicDir: false,
		target: 'node20',
		rolldownOptions: {
			input: Object.fromEntries(Object.entries(ENTRIES).filter(([, path]) => existsSync(path))),
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
		}
	}
});
