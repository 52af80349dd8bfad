import { siteKindOf } from '#lib/domains/interop/sites.ts';
import { pageData } from '#server/pages/page-data.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, depends, isDataRequest, url }) => {
	const { pages, feeds } = platform();
	const site = siteOf(url.searchParams.get('select'));
	return {
		...pageData(
			pages,
			{ subject: locals.subject, depends, isDataRequest },
			{ boards: ['interop'], topics: [] }
		),
		entries: feeds.registry.current(),
		causes: feeds.causes(),
		/** Outages of the place in view; null without one. */
		siteOutages: site === null ? null : feeds.outagesOf(site)
	};
};

/** `site:<stream>/<place>`; null for anything else. */
function siteOf(text: string | null) {
	const [, stream, siteId] =
		/^site:([a-z][a-z0-9-]{0,63})\/([\w.:-]{1,64})$/.exec(text ?? '') ?? [];
	return stream === undefined || siteId === undefined || siteKindOf(stream) === null
		? null
		: { stream, siteId };
}
