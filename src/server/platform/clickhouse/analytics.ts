/** Everything the analytics process does, apart from being a process: engine, sink, questions. */
import { journalPath } from '../journal/layout.ts';
import { openEngine } from './connect.ts';
import type { FromAnalytics, OpenAnalytics, ToAnalytics } from './messages.ts';
import { migrate, MigrationEdited } from './migrate.ts';
import { migrations } from './migrations.ts';
import { QueryError } from './query-error.ts';
import { openJournalTail } from './sink/journal-tail.ts';
import { runSink } from './sink/run-sink.ts';
import { JournalReplaced, openSink } from './sink/sink.ts';

export interface Analytics {
	receive(message: Exclude<ToAnalytics, OpenAnalytics>): void;
	/** Ends the batch under way and the running questions, then lets go of the engine. */
	close(): Promise<void>;
}

/** True when starting again would fail in the same way. */
export function isHopeless(error: unknown): error is Error {
	return error instanceof MigrationEdited || error instanceof JournalReplaced;
}

/** @throws MigrationEdited, JournalReplaced, or the engine's own error. */
export async function openAnalytics(
	options: OpenAnalytics,
	send: (message: FromAnalytics) => void
): Promise<Analytics> {
	let durableSeq = options.durableSeq;
	const engine = await openEngine(options);
	const migrated = await migrate(engine, migrations);
	const tail = openJournalTail(journalPath(options.dataDir));
	const sink = await openSink(engine, tail, {
		directory: options.dataDir,
		durableSeq: () => durableSeq,
		tables: new Map(Object.entries(options.tables))
	});
	send({ kind: 'ready', position: sink.position, migrated });
	const running = runSink(sink, {
		onBatch: (batch) => {
			send({ kind: 'progress', ...batch });
		},
		onFailure: (error, failures) => {
			send({ kind: 'trouble', message: messageOf(error), failures });
		}
	});

	async function answer(id: number, question: () => Promise<unknown[]>): Promise<void> {
		try {
			send({ kind: 'rows', id, rows: await question() });
		} catch (error) {
			const { sql, code } = error instanceof QueryError ? error : { sql: '', code: null };
			const cause = error instanceof QueryError ? error.cause : error;
			send({ kind: 'refused', id, sql, code, message: messageOf(cause) });
		}
	}

	return {
		receive(message) {
			if (message.kind === 'query')
				void answer(message.id, () => engine.rows<unknown>(message.sql, message.params));
			if (message.kind !== 'durable') return;
			durableSeq = Math.max(durableSeq, message.seq);
			running.wake();
		},
		async close() {
			await running.stop();
			await sink.close();
			await tail.close();
			await engine.close();
		}
	};
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
