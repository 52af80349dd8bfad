/** The pages that exist, in the order of the navigation. A page that is not finished is not listed. */
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import type { IconName } from '../controls/icons.ts';

/** What a page is about: the service as it is now, the digital programme, whether figures can be trusted. */
export type PageGroup = 'now' | 'programme' | 'trust';

interface PageLink {
	readonly name: string;
	readonly group: PageGroup;
	readonly path: string;
	/** Route that the policy guards. */
	readonly routeId: string;
	readonly icon: IconName;
}

export const PAGES = [
	{ name: 'overview', group: 'now', path: '/', routeId: '/(ioc)', icon: 'map' },
	{ name: 'ems', group: 'now', path: '/ems', routeId: '/(ioc)/ems', icon: 'siren' },
	{
		name: 'hospitals',
		group: 'now',
		path: '/hospitals',
		routeId: '/(ioc)/hospitals',
		icon: 'hospital'
	},
	{
		name: 'kiosks',
		group: 'now',
		path: '/kiosks',
		routeId: '/(ioc)/kiosks',
		icon: 'monitorSmartphone'
	},
	{
		name: 'coverage',
		group: 'now',
		path: '/coverage',
		routeId: '/(ioc)/coverage',
		icon: 'scanHeart'
	},
	{
		name: 'digital',
		group: 'programme',
		path: '/digital',
		routeId: '/(ioc)/digital',
		icon: 'layoutList'
	},
	{ name: 'ehr', group: 'programme', path: '/ehr', routeId: '/(ioc)/ehr', icon: 'bookHeart' },
	{
		name: 'programme',
		group: 'programme',
		path: '/programme',
		routeId: '/(ioc)/programme',
		icon: 'milestone'
	},
	{
		name: 'indicators',
		group: 'programme',
		path: '/indicators',
		routeId: '/(ioc)/indicators',
		icon: 'listChecks'
	},
	{ name: 'claims', group: 'trust', path: '/claims', routeId: '/(ioc)/claims', icon: 'scale' },
	{ name: 'sources', group: 'trust', path: '/sources', routeId: '/(ioc)/sources', icon: 'plug' }
] as const satisfies readonly PageLink[];

export type PageName = (typeof PAGES)[number]['name'];

/** The page that an address belongs to, or null, for example on an error. */
export function pageAt(pathname: string): PageName | null {
	const first = `/${pathname.split('/')[1] ?? ''}`;
	return PAGES.find((page) => page.path === first)?.name ?? null;
}

export interface PagesOfGroup {
	readonly group: PageGroup;
	readonly pages: readonly (typeof PAGES)[number][];
}

/** The pages that a reader may open, in their groups; no group is empty. */
export function visibleGroups(visible: readonly PageName[]): PagesOfGroup[] {
	const seen = PAGES.filter(({ name }) => visible.includes(name));
	return [...groupBy(seen, ({ group }) => group)].map(([group, pages]) => ({ group, pages }));
}
