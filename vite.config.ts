import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { attachLive } from './live-server.js';
import { geometryPlugin } from './src/lib/map/geometry/vite-plugin.ts';

/** SvelteKit 2 guards only $lib/server and *.server.ts; this covers src/server/. SvelteKit 3 does it itself. */
export function guardServer(): Plugin {
	return {
		name: 'ioc:server-only',
		enforce: 'pre',
		applyToEnvironment: (environment) => environment.config.consumer === 'client',
		async resolveId(id, importer, options) {
			if (!importer) return;
			const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
			if (resolved?.id.includes('/src/server/')) {
				this.error(`${importer} runs in the browser and must not import ${resolved.id}`);
			}
		}
	};
}

function liveServer(): Plugin {
	return {
		name: 'ioc:live',
		configureServer: ({ httpServer }) => {
			if (httpServer) attachLive(httpServer);
		}
	};
}

export default defineConfig({
	plugins: [guardServer(), liveServer(), geometryPlugin(), sveltekit()],
	test: {
		include: ['src/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tests/faults/**/*.test.ts'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});
