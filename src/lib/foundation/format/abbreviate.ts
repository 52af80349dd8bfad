/** Short forms by table for places where a full name does not fit. Never an ellipsis on a name. */

/** Longest beginnings first: the first that fits wins. */
const BEGINNINGS: readonly (readonly [full: string, short: string])[] = [
	['Bệnh viện Đa khoa', 'BVĐK'],
	['Bệnh viện đa khoa', 'BVĐK'],
	['Bệnh viện', 'BV'],
	['Trung tâm Cấp cứu', 'TTCC'],
	['Trung tâm Y tế', 'TTYT'],
	['Trạm cấp cứu', 'Trạm'],
	['Trạm Y tế', 'TYT'],
	['Phường', 'P.'],
	['Xã', 'X.'],
	['General Hospital', 'GH']
];

/** Whole names whose abbreviation no rule gives. */
const NAMES: readonly (readonly [full: string, short: string])[] = [
	['Văn Miếu - Quốc Tử Giám', 'Văn Miếu – QTG'],
	['Văn Miếu – Quốc Tử Giám', 'Văn Miếu – QTG']
];

/** `Bệnh viện Đa khoa Đức Giang` as `BVĐK Đức Giang`. A name without a rule stays as it is. */
export function abbreviate(name: string): string {
	let short = name.normalize('NFC');
	for (const [full, abbreviated] of BEGINNINGS) {
		if (!short.startsWith(`${full} `)) continue;
		short = abbreviated + short.slice(full.length);
		break;
	}
	for (const [full, abbreviated] of NAMES) short = short.replace(full, abbreviated);
	return short;
}
