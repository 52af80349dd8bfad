/** Offices that answer for indicators, besides those of the house. Proposed until the Department decides. */
import type { Words } from '#lib/foundation/locale.ts';
import { OWNERS } from '#lib/metrics/owners.ts';

export const OFFICES = {
	...OWNERS,
	informationTechnology: {
		vi: 'Tổ công tác chuyển đổi số, Sở Y tế',
		en: 'Digital Transformation Group, Department of Health'
	},
	population: {
		vi: 'Chi cục Dân số, Trẻ em và Phòng, chống tệ nạn xã hội',
		en: 'Office for Population, Children and Social-Vice Prevention'
	},
	primaryCare: {
		vi: 'Phòng Nghiệp vụ Y: y tế cơ sở',
		en: 'Medical Affairs Division: primary care'
	}
} as const satisfies Readonly<Record<string, Words>>;
