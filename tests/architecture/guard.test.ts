/** A browser module that reaches into src/server stops the build, whatever the path it takes. */
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { guardServer } from '../../vite.config.ts';

describe('the guard of src/server', () => {
	it.each(['#server/setting.ts', '../../server/setting.ts'])(
		'stops a browser build that imports %s',
		async (path) => {
			await expect(browserBuild(`export * from '${path}';`, [guardServer()])).rejects.toThrow(
				/runs in the browser and must not import .*src\/server\/setting\.ts/
			);
		}
	);

	it('lets a browser build import the shared floors', async () => {
		const source = "export * from '#lib/foundation/time.ts';";
		await expect(browserBuild(source, [guardServer()])).resolves.toBeDefined();
	});

	it('is what makes the build fail: without it the same import passes', async () => {
		await expect(browserBuild("export * from '#server/setting.ts';", [])).resolves.toBeDefined();
	});
});

/** Builds a module that stands, for this build only, at src/lib/ui/probe.ts. */
function browserBuild(source: string, plugins: Plugin[]): Promise<unknown> {
	const probe = resolve('src/lib/ui/probe.ts');
	const virtual: Plugin = {
		name: 'probe',
		enforce: 'pre',
		resolveId: (id) => (id === 'probe' ? probe : undefined),
		load: (id) => (id === probe ? source : undefined)
	};
	return build({
		configFile: false,
		logLevel: 'silent',
		plugins: [virtual, ...plugins],
		build: { write: false, rolldownOptions: { input: 'probe', preserveEntrySignatures: 'strict' } }
	});
}
