/** The pages that exist, in the order of the navigation. A page that is not finished is not listed. */
import type { IconName } from '../controls/icons.ts';

interface PageLink {
	readonly name: string;
	readonly path: string;
	/** Route that the policy guards. */
	readonly routeId: string;
	readonly icon: IconName;
}

export const PAGES = [
	{ name: 'overview', path: '/', routeId: '/(ioc)', icon: 'map' },
	{ name: 'ems', path: '/ems', routeId: '/(ioc)/ems', icon: 'siren' },
	{ name: 'hospitals', path: '/hospitals', routeId: '/(ioc)/hospitals', icon: 'hospital' },
	{ name: 'kiosks', path: '/kiosks', routeId: '/(ioc)/kiosks', icon: 'monitorSmartphone' },
	{ name: 'coverage', path: '/coverage', routeId: '/(ioc)/coverage', icon: 'scanHeart' },
	{ name: 'digital', path: '/digital', routeId: '/(ioc)/digital', icon: 'layoutList' },
	{ name: 'ehr', path: '/ehr', routeId: '/(ioc)/ehr', icon: 'bookHeart' },
	{ name: 'programme', path: '/programme', routeId: '/(ioc)/programme', icon: 'milestone' },
	{ name: 'indicators', path: '/indicators', routeId: '/(ioc)/indicators', icon: 'listChecks' },
	{ name: 'claims', path: '/claims', routeId: '/(ioc)/claims', icon: 'scale' },
	{ name: 'sources', path: '/sources', routeId: '/(ioc)/sources', icon: 'plug' }
] as const satisfies readonly PageLink[];

export type PageName = (typeof PAGES)[number]['name'];

/** The page that an address belongs to, or null, for example on an error. */
export function pageAt(pathname: string): PageName | null {
	const first = `/${pathname.split('/')[1] ?? ''}`;
	return PAGES.find((page) => page.path === first)?.name ?? null;
}
