/**
 * The four scores of the city's slogan "đúng – đủ – sạch – sống", by ward and by source. A score is the
 * checks passed over the checks made; the rules are those of events-and-standards.md §3.
 */
import type { Words } from '#lib/foundation/locale.ts';
import type { Category } from '../category.ts';
import { defineMeasure, type Measure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import type { Places } from '../places.ts';
import { proposed } from '../target.ts';

export const DIMENSIONS = ['accurate', 'complete', 'clean', 'live'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const RULE_NAME: Words = { vi: 'Quy tắc', en: 'Rule' };

/** The rules of each dimension. An option is a rule; its items count checks passed and checks made. */
export const RULES: Readonly<Record<Dimension, Category>> = {
	accurate: {
		code: 'rule',
		name: RULE_NAME,
		denominators: 'own',
		options: {
			'citizen-id-format': {
				vi: 'Số định danh đúng cấu trúc',
				en: 'Citizen ID has a valid format'
			},
			'codes-valid': {
				vi: 'Mã phường, xã, cơ sở, bệnh đúng vào ngày khám',
				en: 'Ward, facility and disease codes valid on the day'
			},
			'plausible-values': {
				vi: 'Trị số nằm trong khoảng hợp lý',
				en: 'Values in a plausible range'
			}
		}
	},
	complete: {
		code: 'field',
		name: { vi: 'Trường cốt lõi', en: 'Core field' },
		denominators: 'own',
		options: {
			'citizen-id': { vi: 'Số định danh', en: 'Citizen ID' },
			insurance: { vi: 'Bảo hiểm y tế', en: 'Health insurance' },
			household: { vi: 'Hộ gia đình', en: 'Household' },
			history: { vi: 'Tiền sử', en: 'History' },
			vaccination: { vi: 'Tiêm chủng', en: 'Vaccination' }
		}
	},
	clean: {
		code: 'rule',
		name: RULE_NAME,
		denominators: 'own',
		options: {
			'no-duplicate': { vi: 'Không trùng người, trùng lượt', en: 'No duplicate person or visit' },
			'no-contradiction': { vi: 'Không mâu thuẫn giữa các mục', en: 'No contradicting fields' },
			'standard-codes': { vi: 'Dùng mã chuẩn', en: 'Standard codes used' }
		}
	},
	live: {
		code: 'rule',
		name: RULE_NAME,
		denominators: 'own',
		options: {
			'sent-in-24h': { vi: 'Gửi trong 24 giờ sau khám', en: 'Sent within 24 hours of the exam' },
			'touched-in-12-months': {
				vi: 'Hồ sơ có cập nhật trong 12 tháng',
				en: 'Record touched within 12 months'
			}
		}
	}
};

const NAMES: Readonly<Record<Dimension, Words>> = {
	accurate: { vi: 'Đúng', en: 'Accurate' },
	complete: { vi: 'Đủ', en: 'Complete' },
	clean: { vi: 'Sạch', en: 'Clean' },
	live: { vi: 'Sống', en: 'Live' }
};

/** Of core fields, as the city's list proposes (row 34). The whole is held to 95 % like the other scores (row 36). */
const FIELD_TARGETS = {
	'citizen-id': proposed(0.98),
	insurance: proposed(0.95),
	household: proposed(0.9),
	history: proposed(0.9),
	vaccination: proposed(0.9)
};

/** Scores of the records of residents, by ward. */
export const recordQuality = scores('record', 'wards', {
	vi: 'hồ sơ người dân',
	en: 'records of residents'
});

/** Scores of what each city hospital sends. */
export const sourceQuality = scores('source', 'public-hospitals', {
	vi: 'dữ liệu bệnh viện gửi',
	en: 'data sent by hospitals'
});

function scores(
	prefix: string,
	places: Places,
	subject: Words
): Readonly<Record<Dimension, Measure>> {
	const score = (dimension: Dimension) =>
		defineMeasure({
			code: `${prefix}-${dimension}`,
			name: {
				vi: `${NAMES[dimension].vi}: ${subject.vi}`,
				en: `${NAMES[dimension].en}: ${subject.en}`
			},
			unit: 'ratio',
			numerator: { vi: 'lượt kiểm tra đạt', en: 'checks passed' },
			denominator: { vi: 'lượt kiểm tra', en: 'checks made' },
			frequency: 'week',
			places,
			category: RULES[dimension],
			target: proposed(0.95),
			...(dimension === 'complete' && { optionTargets: FIELD_TARGETS }),
			owner: OFFICES.informationTechnology,
			layer: 'basic'
		});
	return {
		accurate: score('accurate'),
		complete: score('complete'),
		clean: score('clean'),
		live: score('live')
	};
}

export const scoreMeasures = [...Object.values(recordQuality), ...Object.values(sourceQuality)];
