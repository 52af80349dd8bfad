/** Starts the crowd of light clients and collects when each frame reached them. */
import { fork } from 'node:child_process';
import { resolve } from 'node:path';

/** Arrival times by `topic/seq`, epoch milliseconds with fractions, one for each client. */
export type Arrivals = ReadonlyMap<string, readonly number[]>;

export interface CrowdOrder {
	readonly port: number;
	readonly sockets: number;
	readonly topics: readonly string[];
	readonly cookie: string;
	/** True for a plain WebSocket server that needs no greeting. */
	readonly isRaw: boolean;
}

export interface Crowd {
	/** Ends the crowd. */
	report(): Promise<Arrivals>;
}

/** Resolves when every client listens. @throws Error when one is refused. */
export async function openCrowd(order: CrowdOrder): Promise<Crowd> {
	const child = fork(resolve('tests/bench/live/socket-crowd.js'), {
		serialization: 'advanced',
		stdio: 'inherit'
	});
	const failed = new Promise<never>((_, reject) => {
		child.once('exit', (code) => {
			if (code !== 0) reject(new Error(`The crowd of clients ended with code ${String(code)}.`));
		});
	});
	const message = () =>
		Promise.race([failed, new Promise<unknown>((done) => child.once('message', done))]);
	child.send(order);
	await message();
	return {
		report: async () => {
			child.send('report');
			return new Map((await message()) as [string, number[]][]);
		}
	};
}
