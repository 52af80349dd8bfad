/** The filters of the coverage page: kind of ward, and text without accents. */
import type { RegistryIndex } from '../wards/registry-index.ts';
import { matchesSearch } from '#lib/foundation/format/collate.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { ScreeningWardRow } from './board.ts';

export interface WardFilter {
	readonly kind: 'all' | 'phuong' | 'xa';
	readonly query: string;
	readonly locale: Locale;
	readonly registry: RegistryIndex;
}

export function filterWards(
	rows: readonly ScreeningWardRow[],
	{ kind, query, locale, registry }: WardFilter
): ScreeningWardRow[] {
	return rows.filter(({ wardCode }) => {
		const ward = registry.ward(wardCode);
		if (ward === undefined) return kind === 'all' && matchesSearch(wardCode, query);
		if (kind !== 'all' && ward.kind !== kind) return false;
		return matchesSearch(`${ward.fullName[locale]} ${wardCode}`, query);
	});
}
