/** A published value: a dated claim beside the live values, never one of them. */
import type { Words } from '#lib/foundation/locale.ts';

export interface Claim {
	/** The value in words, as it was published. */
	readonly text: Words;
	/** In the unit of the indicator's headline, where the claim is one number; null otherwise. */
	readonly value: number | null;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the publication gives no date. */
	readonly asOf: string | null;
	readonly source: Words;
}

const REPORT: Readonly<Record<'september' | 'year2025' | 'year2026' | 'station' | 'list', Words>> =
	{
		september: { vi: 'báo cáo thành phố, 9/2025', en: 'city report, September 2025' },
		year2025: { vi: 'báo cáo thành phố năm 2025', en: 'city report of 2025' },
		year2026: { vi: 'báo cáo thành phố quý 2/2026', en: 'city report, Q2 2026' },
		station: { vi: 'báo cáo trạm y tế 4.0, 2026', en: 'report on the 4.0 stations, 2026' },
		list: {
			vi: 'danh mục hệ thống và chỉ số của thành phố',
			en: "the city's list of systems and indicators"
		}
	};

/** A claim of one of the city's reports. `value` in the unit of the headline, null for a text. */
export function claim(
	report: keyof typeof REPORT,
	text: Words,
	{ value = null, asOf = null }: { value?: number | null; asOf?: string | null } = {}
): Claim {
	return { text, value, asOf, source: REPORT[report] };
}
