/** The kiosk fleet as a page sees it live. */
import { useRegistry } from '../wards/registry-index.ts';
import { useLive } from '#lib/live/live.svelte.ts';
import { snapshotOf, type PageSnapshots } from '#lib/live/page-snapshot.ts';
import { kioskFleet, type KioskFleet, type KioskRow } from './kiosk-fleet.ts';

export interface KiosksLive {
	readonly rows: readonly KioskRow[];
	readonly fleet: KioskFleet;
}

/** Follows the topic for the life of the calling component. `snapshots` reads the page's data. */
export function followKiosks(snapshots: () => PageSnapshots): KiosksLive {
	const live = useLive();
	const { registry } = useRegistry();
	const kiosks = live.follow<KioskRow>('kiosks', () => snapshotOf(snapshots(), 'kiosks'));
	const fleet = $derived(kioskFleet(registry.kiosks, kiosks.list, live.clock.now));
	return {
		get rows() {
			return kiosks.list;
		},
		get fleet() {
			return fleet;
		}
	};
}
