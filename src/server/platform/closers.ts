/** Ends what was begun, last first, so that nothing is closed under the feet of what still uses it. */
import type { Log } from './log.ts';

export interface Closers {
	/** Remembers how to end a part. */
	add(name: string, close: () => unknown): void;
	/** Ends every part once; a failure is logged and does not keep the others open. */
	close(): Promise<void>;
}

export function createClosers(log: Log): Closers {
	const parts: { readonly name: string; readonly close: () => unknown }[] = [];
	return {
		add: (name, close) => void parts.push({ name, close }),
		close: async () => {
			for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
				try {
					await part.close();
				} catch (error) {
					log.error('platform.close_failed', {
						part: part.name,
						error: error instanceof Error ? error : String(error)
					});
				}
			}
		}
	};
}
