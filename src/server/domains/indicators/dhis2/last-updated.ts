/** When a DHIS2 says that a value was last updated. */

const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})?$/;
/** A time without zone is the clock of the server that sent it; those of the city run in Hanoi's time. */
const CITY_ZONE = '+07:00';

/** UTC ISO with milliseconds; null for a text that is no time. */
export function lastUpdatedOf(text: string): string | null {
	const [, local, zone = CITY_ZONE] = TIME.exec(text.trim()) ?? [];
	if (local === undefined) return null;
	const ms = Date.parse(`${local}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
	return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
