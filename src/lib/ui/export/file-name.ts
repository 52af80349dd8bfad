/** Names of files: made by us, plain ASCII, with the time up to which the numbers count. Never a text from outside as it is. */
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import { cityInstant } from '#lib/foundation/time.ts';

const LONGEST = 60;

/** `hospitals-20261123-1413.csv`: minute on Hanoi's clock of the cut-off, or of the making where nothing has a time. */
export function fileName(
	name: string,
	extension: string,
	{ asOf, nowMs }: { readonly asOf: string | null; readonly nowMs: number }
): string {
	const plain = foldForSearch(name)
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|-+$/g, '');
	const known = asOf === null ? NaN : Date.parse(asOf);
	const digits = cityInstant(Number.isNaN(known) ? nowMs : known).replace(/\D/g, '');
	return `${plain === '' ? 'export' : plain}-${digits.slice(0, 8)}-${digits.slice(8, 12)}.${extension}`;
}
