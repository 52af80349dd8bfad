/** The columns of a file of values, by the names that offices write above them. */

/** In the order of the template. */
export const UPLOAD_COLUMNS = [
	'indicator',
	'period',
	'orgUnit',
	'disaggregation',
	'numerator',
	'denominator',
	'value',
	'deleted',
	'comment'
] as const;
export type UploadColumn = (typeof UPLOAD_COLUMNS)[number];

/** Without these a row says nothing. */
export const NEEDED_COLUMNS = ['indicator', 'period', 'orgUnit'] as const satisfies UploadColumn[];

/** Names in both languages, as `headerKey` writes them. */
const NAMES: Readonly<Record<UploadColumn, readonly string[]>> = {
	indicator: ['chi so', 'ma chi so', 'indicator', 'indicator code', 'data element', 'dataelement'],
	period: ['ky', 'ky bao cao', 'period'],
	orgUnit: [
		...['don vi', 'ma don vi', 'noi', 'co so', 'phuong xa', 'ma phuong xa'],
		...['org unit', 'orgunit', 'place', 'facility', 'ward', 'ward code']
	],
	disaggregation: [
		...['phan to', 'disaggregation', 'option'],
		...['category option combo', 'categoryoptioncombo']
	],
	numerator: ['tu so', 'numerator', 'so luong', 'count'],
	denominator: ['mau so', 'denominator'],
	value: ['gia tri', 'value'],
	deleted: ['xoa', 'deleted', 'delete'],
	comment: ['ghi chu', 'comment', 'note']
};

const byName = new Map(
	UPLOAD_COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const))
);

/** The column that a head names, or null. Case, accents, signs and a remark in brackets do not count. */
export function columnNamed(head: string): UploadColumn | null {
	return byName.get(plainText(head.replace(/[([].*$/s, ''))) ?? null;
}

/** Lower case without accents; anything but letters and digits is one space. `Đơn vị` → `don vi`. */
export function plainText(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();
}
