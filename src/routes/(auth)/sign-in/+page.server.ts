import { fail, redirect } from '@sveltejs/kit';
import { safeNext } from '#server/http/admission.ts';
import { platform } from '#server/start.ts';
import { cityDrawing } from './city-drawing.ts';
import type { Actions, PageServerLoad } from './$types';

const STATUS = { refused: 400, locked: 429, busy: 503 } as const;

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.subject !== null) redirect(303, safeNext(url.searchParams.get('next'), url.origin));
	return { drawing: cityDrawing, hasEnded: url.searchParams.has('ended') };
};

export const actions: Actions = {
	default: async ({ request, cookies, url, getClientAddress, setHeaders }) => {
		const { signIn, cookie } = platform().auth;
		const form = await request.formData();
		const username = textOf(form, 'username');
		const result = await signIn({
			username,
			password: textOf(form, 'password'),
			address: getClientAddress(),
			replaced: cookies.get(cookie.name) ?? null
		});
		if (result.kind === 'signed_in') {
			cookies.set(cookie.name, result.token, cookie.options);
			redirect(303, safeNext(url.searchParams.get('next'), url.origin));
		}
		const waitSeconds = result.kind === 'refused' ? null : result.waitSeconds;
		if (waitSeconds !== null) setHeaders({ 'retry-after': String(waitSeconds) });
		return fail(STATUS[result.kind], { kind: result.kind, username, waitSeconds });
	}
};

/** A file in a text field counts as empty. */
function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
