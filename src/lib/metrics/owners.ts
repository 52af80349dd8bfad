/** Offices that answer for figures. The assignment is proposed by this product until the Department decides. */
import type { Words } from '#lib/foundation/locale.ts';

export const OWNERS = {
	emergencyCentre: { vi: 'Trung tâm Cấp cứu 115', en: '115 Emergency Centre' },
	medicalAffairs: {
		vi: 'Phòng Nghiệp vụ Y, Sở Y tế',
		en: 'Medical Affairs Division, Department of Health'
	},
	diseaseControl: {
		vi: 'Trung tâm Kiểm soát bệnh tật Hà Nội',
		en: 'Hanoi Centre for Disease Control'
	},
	planning: {
		vi: 'Phòng Kế hoạch – Tài chính, Sở Y tế',
		en: 'Planning and Finance Division, Department of Health'
	},
	operationsCentre: {
		vi: 'Trung tâm Điều hành Y tế Thông minh',
		en: 'Smart Healthcare Operations Center'
	}
} as const satisfies Readonly<Record<string, Words>>;
