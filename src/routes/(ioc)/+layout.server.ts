import { redirect } from '@sveltejs/kit';
import { PAGES } from '#lib/ui/shell/pages.ts';
import { THEME_CHOICES, THEME_COOKIE } from '#lib/styles/theme.ts';
import { entryTo } from '#server/auth/doors.ts';
import { platform } from '#server/start.ts';
import { liveSources, screeningSource } from './source-summaries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies, depends }) => {
	const { subject, theme } = locals;
	if (subject === null) redirect(303, '/sign-in');
	const { registry, sources, pages } = platform();
	const rowsOf = (topic: string) =>
		pages.policy.canFollow(subject, topic)
			? (pages.hub.snapshot(topic, subject.role)?.entities ?? null)
			: null;
	// Seldom: whenever a stream falls silent or speaks again.
	depends('ioc:darkness');
	const places = registry.current();
	const serverNowMs = Date.now();
	const rows = { units: rowsOf('units'), beds: rowsOf('hospital-beds'), kiosks: rowsOf('kiosks') };
	return {
		subject,
		themeChoice: THEME_CHOICES.find((choice) => choice === cookies.get(THEME_COOKIE)) ?? theme,
		registry: places,
		serverNowMs,
		isSimulated: sources.all().some((source) => source.isSimulated),
		visiblePages: PAGES.filter(({ routeId }) => entryTo(routeId, subject) === 'enter').map(
			(page) => page.name
		),
		darkness: pages.boards.state('darkness'),
		sources: [
			...liveSources(places, rows, serverNowMs),
			...screeningSource(pages.boards.state('screening').answer)
		]
	};
};
