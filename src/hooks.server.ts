/** The server's side of every request: start once, then name, guard and dress each one. */
import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { admit, recognise } from '#server/http/admission.ts';
import { dressPage } from '#server/http/appearance.ts';
import { rejectCrossSite } from '#server/http/cross-site.ts';
import { reportError } from '#server/http/report-error.ts';
import { nameRequest } from '#server/http/request-id.ts';
import { addSecurityHeaders } from '#server/http/security-headers.ts';
import { platform, startPlatform } from '#server/start.ts';

export const init: ServerInit = async () => {
	if (!building) await startPlatform();
};

export const handle: Handle = sequence(
	nameRequest,
	addSecurityHeaders,
	dressPage,
	rejectCrossSite,
	recognise(() => platform().auth),
	admit(() => platform().auth)
);

export const handleError: HandleServerError = reportError(() => platform().log);
