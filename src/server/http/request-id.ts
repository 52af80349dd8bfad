/** Gives every request a name that its answer, its log lines and its error page share. */
import { randomUUID } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

export const nameRequest: Handle = ({ event, resolve }) => {
	event.locals.requestId = randomUUID();
	event.locals.subject = null;
	return resolve(event);
};
