/** Feeds, streams and places in words. */
import { streamNamed } from '#lib/domains/index.ts';
import type { RegistryIndex } from '#lib/domains/wards/registry-index.ts';
import { abbreviate } from '#lib/foundation/format/abbreviate.ts';
import { formatInstant } from '#lib/foundation/format/date.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { CITY_OFFSET_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import type { Dictionary } from '#lib/i18n/words.ts';
import { siteKindOf, wardOfSite } from '../sites.ts';

/** Title of a stream; one that is gone keeps its name. */
export function streamTitle(stream: string, locale: Locale): string {
	return streamNamed(stream)?.title[locale] ?? stream;
}

interface Reader {
	readonly registry: RegistryIndex;
	readonly words: Dictionary;
	readonly locale: Locale;
}

/** Name of a place of a stream: hospital, ward or health station. */
export function siteName(
	site: { readonly stream: string; readonly siteId: string },
	{ registry, words, locale }: Reader
): string {
	if (siteKindOf(site.stream) === 'hospital')
		return abbreviate(registry.hospitalName(site.siteId, locale));
	const wardCode = wardOfSite(site.siteId);
	const ward = registry.ward(wardCode)?.fullName[locale] ?? wardCode;
	const name = abbreviate(ward);
	return wardCode === site.siteId ? name : `${words.sources.station} ${name}`;
}

/** Why an item was refused; a code without words is shown as it is. */
export function codeText(code: string, words: Dictionary): string {
	const { codes } = words.sources;
	return Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : code;
}

/** Minutes after midnight in Hanoi as `06:30`. */
export function minuteText(minute: number, locale: Locale): string {
	return formatInstant(minute * MINUTE_MS - CITY_OFFSET_MS, 'time', locale);
}
