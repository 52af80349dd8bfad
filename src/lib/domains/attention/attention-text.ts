/** The words of one line of the attention list: what it is about, what is wrong, and where to look. */
import type { RegistryIndex } from '../wards/registry-index.ts';
import { abbreviate } from '#lib/foundation/format/abbreviate.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { Dictionary } from '#lib/i18n/words.ts';
import type { AttentionItem } from '#lib/metrics/attention.ts';
import type { Line } from '#lib/ui/figures/figure-line.ts';

export interface AttentionText {
	readonly what: string;
	readonly state: Line;
	readonly href: string;
}

export interface AttentionContext {
	readonly registry: RegistryIndex;
	readonly words: Dictionary;
	readonly locale: Locale;
}

export function attentionText(item: AttentionItem, context: AttentionContext): AttentionText {
	const { registry, words, locale } = context;
	const { attention } = words;
	const place = registry.wardName(item.wardCode, locale);
	const hospital = abbreviate(registry.hospitalName(item.subjectId, locale));
	const at = (page: string, kind: string) =>
		`/${page}?select=${kind}:${encodeURIComponent(item.subjectId)}`;
	switch (item.kind) {
		case 'incident_waiting':
			return {
				what: attention.incident(place),
				state: attention.noUnit,
				href: at('ems', 'incident')
			};
		case 'incident_served':
			return {
				what: attention.incident(place),
				state: attention.unitOnTheWay,
				href: at('ems', 'incident')
			};
		case 'unit_lost':
			return {
				what: attention.unit(item.subjectId),
				state: words.ems.lost,
				href: at('ems', 'unit')
			};
		case 'hospital_full':
			return {
				what: hospital,
				state: lineOf(item, attention.bedsUsed),
				href: at('hospitals', 'hospital')
			};
		case 'hospital_diverting':
			return { what: hospital, state: attention.diverting, href: at('hospitals', 'hospital') };
		case 'kiosk_wait':
			return {
				what: hospital,
				state: lineOf(item, attention.waits),
				href: at('kiosks', 'hospital')
			};
	}
}

/** The measured value in its sentence, still a value. */
function lineOf({ value }: AttentionItem, sentence: (figure: string) => string): Line {
	return value === undefined ? '' : { value, sentence };
}
