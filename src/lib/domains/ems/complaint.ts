/** Complaints reported by callers: the codes of NEMSIS eDispatch.01 that Hanoi's calls use, with their words. */
import type { Words } from '#lib/foundation/locale.ts';

const WORDS: Readonly<Record<string, Words>> = {
	'2301069': { vi: 'Tai nạn giao thông', en: 'Traffic incident' },
	'2301033': { vi: 'Ngã', en: 'Fall' },
	'2301013': { vi: 'Khó thở', en: 'Breathing problem' },
	'2301021': { vi: 'Đau ngực', en: 'Chest pain' },
	'2301067': { vi: 'Nghi đột quỵ', en: 'Stroke' },
	'2301019': { vi: 'Ngừng tuần hoàn', en: 'Cardiac arrest' },
	'2301077': { vi: 'Ngất, hôn mê', en: 'Unconscious, fainting' },
	'2301025': { vi: 'Co giật', en: 'Convulsions' },
	'2301001': { vi: 'Đau bụng', en: 'Abdominal pain' },
	'2301027': { vi: 'Biến chứng đái tháo đường', en: 'Diabetic problem' },
	'2301057': { vi: 'Thai sản', en: 'Pregnancy, childbirth' },
	'2301061': { vi: 'Mệt, sốt', en: 'Sick person' }
};

/** Words of a complaint code; undefined for a code that is not in the table. */
export function complaintWords(code: string): Words | undefined {
	return WORDS[code];
}
