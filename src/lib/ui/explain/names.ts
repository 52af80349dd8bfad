/** Names of the places and things that an explanation lists. What the registry does not know keeps its id. */
import { streamNamed } from '#lib/domains/index.ts';
import type { RegistryIndex } from '#lib/domains/wards/registry-index.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { MERGED_ENTITY, type EntityKind } from '#lib/metrics/explanation.ts';
import type { Scope } from '#lib/metrics/metric-value.ts';

export interface Namer {
	/** Name of an entity of a kind. */
	entity(kind: EntityKind, id: string): string;
	/** Name of the place that a value is of. */
	place(scope: Scope): string;
}

export function namer(registry: RegistryIndex, locale: Locale): Namer {
	const words = wordsFor(locale);

	/** `K02/adult_icu`, with the hospital in front where the id has it. */
	function department(id: string): string {
		const bedTypes: Readonly<Record<string, string>> = words.hospitals.bedTypes;
		const parts = id.split('/');
		const bedType = parts.at(-1) ?? '';
		const hospital = parts.length > 2 ? [registry.hospitalName(parts[0] ?? '', locale)] : [];
		return [...hospital, parts.at(-2) ?? '', bedTypes[bedType] ?? bedType].join(' · ');
	}

	function entity(kind: EntityKind, id: string): string {
		if (id === MERGED_ENTITY) return words.explain.list.merged;
		switch (kind) {
			case 'facility':
				return registry.hospitalName(id, locale);
			case 'ward':
				return registry.ward(id)?.fullName[locale] ?? id;
			case 'station':
				return registry.station(id)?.name[locale] ?? id;
			case 'kiosk': {
				const facilityId = registry.kiosk(id)?.facilityId;
				return facilityId === undefined
					? id
					: `${id} · ${registry.hospitalName(facilityId, locale)}`;
			}
			case 'department':
				return department(id);
			case 'stream':
				return streamNamed(id)?.title[locale] ?? id;
			case 'city':
				return words.explain.list.city;
			default:
				return id;
		}
	}

	return {
		entity,
		place(scope) {
			if (scope === 'city') return words.explain.list.city;
			const colon = scope.indexOf(':');
			return entity(scope.slice(0, colon) as EntityKind, scope.slice(colon + 1));
		}
	};
}
