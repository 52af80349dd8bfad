/** Questions that wait for the analytics process. None is left hanging when the process ends. */
import { AnalyticsDown, QueryError } from './query-error.ts';

interface Waiting {
	readonly resolve: (rows: readonly unknown[]) => void;
	readonly reject: (error: Error) => void;
	readonly timer: NodeJS.Timeout;
}

export interface Patience {
	/** Longest wait for an answer, milliseconds. */
	readonly withinMs: number;
	/** Called when a question ran out of time. */
	readonly onTimeout: () => void;
}

export interface Refused {
	readonly id: number;
	readonly sql: string;
	readonly message: string;
}

export interface Questions {
	/**
	 * Hands out an id to ask under; `pose` answers null, or the reason why nobody can be asked.
	 * @throws QueryError, AnalyticsDown
	 */
	ask(pose: (id: number) => string | null): Promise<readonly unknown[]>;
	answer(id: number, rows: readonly unknown[]): void;
	refuse(refused: Refused): void;
	/** Rejects every open question. */
	abandon(reason: string): void;
}

export function createQuestions({ withinMs, onTimeout }: Patience): Questions {
	const waiting = new Map<number, Waiting>();
	let lastId = 0;

	function settle(id: number): Waiting | undefined {
		const one = waiting.get(id);
		waiting.delete(id);
		clearTimeout(one?.timer);
		return one;
	}

	return {
		ask(pose) {
			return new Promise((resolve, reject) => {
				const id = (lastId += 1);
				const reason = pose(id);
				if (reason !== null) {
					reject(new AnalyticsDown(reason));
					return;
				}
				const timer = setTimeout(() => {
					settle(id)?.reject(new AnalyticsDown('it is silent.'));
					onTimeout();
				}, withinMs);
				waiting.set(id, { resolve, reject, timer });
			});
		},
		answer(id, rows) {
			settle(id)?.resolve(rows);
		},
		refuse({ id, sql, message }) {
			settle(id)?.reject(new QueryError(sql, new Error(message)));
		},
		abandon(reason) {
			for (const id of [...waiting.keys()]) settle(id)?.reject(new AnalyticsDown(reason));
		}
	};
}
