/**
 * Main of the analytics process. It is forked so that a crash of the embedded engine leaves ingest,
 * journal and live screens alone; the supervisor starts it again.
 */
import { isHopeless, openAnalytics, type Analytics } from './analytics.ts';
import { ANALYTICS_EXIT, type FromAnalytics, type ToAnalytics } from './messages.ts';

let analytics: Promise<Analytics> | null = null;
let isClosing = false;

process.on('message', (message: ToAnalytics) => {
	void receive(message).catch(giveUp);
});
// The web process is gone: nobody is left to answer.
process.on('disconnect', () => void close());
process.on('SIGTERM', () => void close());
// Ctrl+C reaches the whole group; the web process says when it is time.
process.on('SIGINT', () => undefined);

async function receive(message: ToAnalytics): Promise<void> {
	if (message.kind === 'close') return close();
	if (message.kind === 'open') {
		analytics ??= openAnalytics(message, send);
		await analytics;
		return;
	}
	(await analytics)?.receive(message);
}

async function close(): Promise<void> {
	if (isClosing) return;
	isClosing = true;
	try {
		await (await analytics)?.close();
		process.exit(ANALYTICS_EXIT.closed);
	} catch (error) {
		giveUp(error);
	}
}

function giveUp(error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	if (!isHopeless(error)) {
		process.stderr.write(`${message}\n`);
		process.exit(ANALYTICS_EXIT.crashed);
	}
	process.send?.({ kind: 'hopeless', message } satisfies FromAnalytics, () => {
		process.exit(ANALYTICS_EXIT.hopeless);
	});
}

function send(message: FromAnalytics): void {
	if (process.connected) process.send?.(message);
}
