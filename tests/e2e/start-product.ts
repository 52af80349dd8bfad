/** Starts one product for all journeys: the built server, an empty data directory and the same simulated city every time. */
import { startServer, startSimulator, temporaryDataDir } from '../fixtures/product.ts';
import { runningProduct } from './setup/running-product.ts';

export default async function startProduct(): Promise<() => Promise<void>> {
	const dataDir = temporaryDataDir();
	const server = await startServer({ dataDir: dataDir.path });
	const simulator = await startSimulator(server, ['--seed', '115']);
	process.env['IOC_E2E_ADDRESS'] = server.address;
	process.env['IOC_E2E_PRODUCT'] = JSON.stringify(await runningProduct(server));
	return async () => {
		await simulator.stop();
		const code = await server.stop();
		dataDir.remove();
		if (code !== 0) throw new Error(`The server ended with code ${String(code)} instead of 0.`);
	};
}
