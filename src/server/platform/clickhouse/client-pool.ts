/** Spreads questions over a few connections, because each of them answers one question at a time. */
import type { ClickHouseClient } from '@clickhouse/client';
import type { ClickHouse } from './clickhouse.ts';
import { bindParams } from './literal.ts';
import { QueryError } from './query-error.ts';

export interface ClientPool extends ClickHouse {
	/** Waits for running questions, then closes all connections. */
	close(): Promise<void>;
}

export function clientPool(clients: readonly ClickHouseClient[]): ClientPool {
	const idle = [...clients];
	const waiting: ((client: ClickHouseClient) => void)[] = [];

	async function take(): Promise<ClickHouseClient> {
		return idle.pop() ?? new Promise((resolve) => waiting.push(resolve));
	}

	function giveBack(client: ClickHouseClient): void {
		const next = waiting.shift();
		if (next === undefined) idle.push(client);
		else next(client);
	}

	return {
		async rows<Row>(sql: string, params = {}) {
			const query = bindParams(sql, params);
			const client = await take();
			try {
				const answer = await client.query({ query, format: 'JSONEachRow' });
				return await answer.json<Row>();
			} catch (cause) {
				throw new QueryError(query, cause);
			} finally {
				giveBack(client);
			}
		},
		async close() {
			const all = await Promise.all(clients.map(take));
			await Promise.all(all.map((client) => client.close()));
		}
	};
}
