/** Period, place, option and truth value as offices write them, turned into what the stream takes. */
import { disaggregationOf } from '../category.ts';
import type { Measure } from '../measure.ts';
import { measureNamed, measures } from '../measure-list.ts';
import { CITY_UNIT, placeKind } from '../places.ts';
import { plainText } from './upload-column.ts';

const WARD_DIGITS = 5;
const CITY_NAMES = new Set(['city', 'thanh pho', 'toan thanh pho', 'ha noi', 'hanoi', 'tp ha noi']);
const YES = new Set(['x', '1', 'true', 'yes', 'co', 'xoa', 'delete', 'deleted']);
const NO = new Set(['', '0', 'false', 'no', 'khong']);

const byMetric = new Map(measures.map((measure) => [measure.metric.id, measure]));
const byName = new Map<string, Measure | null>();
for (const measure of measures)
	for (const name of Object.values(measure.metric.name)) {
		const key = plainText(name);
		const other = byName.get(key);
		// A name that two measures share names neither.
		byName.set(key, other === undefined || other === measure ? measure : null);
	}

/** The measure of a code, of the id of its metric, or of its name in one of the languages. */
export function writtenMeasure(text: string): Measure | undefined {
	const code = text.trim().toLowerCase();
	return measureNamed(code) ?? byMetric.get(code) ?? byName.get(plainText(text)) ?? undefined;
}

/** `22/11/2026`, `2026-11-22`, `11/2026`, `2026-11`, `Q4/2026` and `2026-W47` in the notation of DHIS2; other text as it is. */
export function writtenPeriod(text: string): string {
	const trimmed = text.trim().toUpperCase();
	const two = (part = '') => part.padStart(2, '0');
	const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed) ?? [];
	if (year !== undefined) return `${year}${two(month)}${two(day)}`;
	const [, isoYear, isoMonth, isoDay = ''] =
		/^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/.exec(trimmed) ?? [];
	if (isoYear !== undefined) return `${isoYear}${two(isoMonth)}${isoDay && two(isoDay)}`;
	const [, onlyMonth, ofYear] = /^(\d{1,2})[/-](\d{4})$/.exec(trimmed) ?? [];
	if (ofYear !== undefined) return `${ofYear}${two(onlyMonth)}`;
	const [, quarter, ofQuarter] = /^Q([1-4])[ /-](\d{4})$/.exec(trimmed) ?? [];
	if (ofQuarter !== undefined) return `${ofQuarter}Q${quarter ?? ''}`;
	const [, partYear, part, number] = /^(\d{4})[ /-]?([QW])0?(\d{1,2})$/.exec(trimmed) ?? [];
	return partYear === undefined ? trimmed : `${partYear}${part ?? ''}${number ?? ''}`;
}

/** A code as the registry writes it. Spreadsheets drop the zeros in front of a ward code, so they are put back. */
export function writtenPlace(text: string, measure: Measure | undefined): string {
	const trimmed = text.trim();
	const kind = measure && placeKind(measure.places);
	if (kind === 'ward' && /^\d{1,4}$/.test(trimmed)) return trimmed.padStart(WARD_DIGITS, '0');
	if (kind === 'city' && CITY_NAMES.has(plainText(trimmed))) return CITY_UNIT;
	return kind === 'facility' ? trimmed.toUpperCase() : trimmed;
}

/** `channel=pos` for itself, for `pos` and for the name of the option; undefined for nothing. */
export function writtenOption(text: string, measure: Measure | undefined): string | undefined {
	const trimmed = text.trim();
	if (trimmed === '') return undefined;
	const category = measure?.category ?? null;
	if (category === null || trimmed.includes('=')) return trimmed.toLowerCase();
	const plain = plainText(trimmed);
	const found = Object.entries(category.options).find(
		([option, name]) =>
			option === trimmed.toLowerCase() ||
			Object.values(name).some((one) => plainText(one) === plain)
	);
	return found === undefined ? trimmed : disaggregationOf(category, found[0]);
}

/** Null for a text that says neither. */
export function writtenTruth(text: string): boolean | null {
	const plain = plainText(text);
	if (YES.has(plain)) return true;
	return NO.has(plain) ? false : null;
}
