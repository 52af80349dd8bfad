/** The one place where an unexpected failure of a page or route becomes an answer: everything is logged, only an id is shown. */
import type { HandleServerError } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Log } from '#server/platform/log.ts';

/** Null while the platform has not started. */
export type AskLog = () => Log | null;

export function reportError(log: AskLog): HandleServerError {
	return ({ error, event, status }) => {
		// A failure before the first hook leaves the locals empty.
		const { requestId = 'none', locale = 'vi' } = event.locals as Partial<App.Locals>;
		const words = wordsFor(locale).shell.error;
		if (status === 404) return { message: words.notFound };
		log()?.error('request.failed', {
			error: error instanceof Error ? error : new Error(String(error)),
			errorId: requestId,
			method: event.request.method,
			route: event.route.id,
			status
		});
		return { message: words.unexpected, errorId: requestId };
	};
}
