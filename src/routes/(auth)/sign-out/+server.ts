/** Ends the session of this browser and of its sockets. */
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies }) => {
	const { sessions, cookie } = platform().auth;
	const token = cookies.get(cookie.name);
	if (token !== undefined) await sessions.end(token);
	cookies.delete(cookie.name, cookie.options);
	return new Response(null, {
		status: 303,
		// Language and palette belong to the device, so cookies stay except the session's.
		headers: { location: '/sign-in', 'clear-site-data': '"storage"' }
	});
};
