/** The pages that exist, in the order of the navigation. A page that is not finished is not listed. */
import type { IconName } from '../controls/icons.ts';

export const PAGES = [
	{ name: 'overview', path: '/', icon: 'map' },
	{ name: 'ems', path: '/ems', icon: 'siren' },
	{ name: 'hospitals', path: '/hospitals', icon: 'hospital' },
	{ name: 'kiosks', path: '/kiosks', icon: 'monitorSmartphone' },
	{ name: 'coverage', path: '/coverage', icon: 'scanHeart' }
] as const satisfies readonly { name: string; path: string; icon: IconName }[];

export type PageName = (typeof PAGES)[number]['name'];

/** The page that an address belongs to, or null, for example on an error. */
export function pageAt(pathname: string): PageName | null {
	const first = `/${pathname.split('/')[1] ?? ''}`;
	return PAGES.find((page) => page.path === first)?.name ?? null;
}
