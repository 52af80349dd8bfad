/** A product of its own without a simulator: nothing is known until a test sends it, and its parts may be killed. */
import { childrenOf } from '../../fixtures/child-processes.ts';
import { startServer, temporaryDataDir, type ServerProcess } from '../../fixtures/product.ts';
import { test as base } from '../product.ts';
import { runningProduct, type Product } from '../setup/running-product.ts';

interface House {
	/** Files that name another house have a product of their own. */
	house: string;
	quietServer: ServerProcess;
	product: Product;
}

export const test = base.extend<object, House>({
	house: ['quiet', { scope: 'worker', option: true }],
	quietServer: [
		async ({ house: _ }, use) => {
			const dataDir = temporaryDataDir();
			const server = await startServer({ dataDir: dataDir.path });
			await use(server);
			await server.stop();
			dataDir.remove();
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	product: [
		async ({ quietServer }, use) => use(await runningProduct(quietServer)),
		{ scope: 'worker', timeout: 30_000 }
	]
});

/** Process id of the forked analytics process. @throws Error when the server has none */
export function analyticsOf(server: ServerProcess): number {
	const [pid] = childrenOf(server.child.pid ?? NaN);
	if (pid === undefined) throw new Error('The server has no analytics process.');
	return pid;
}
