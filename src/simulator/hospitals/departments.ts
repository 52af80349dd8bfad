/** How a hospital's beds are spread over departments and bed types. All shares are estimates. */
import type { BedType } from '#lib/domains/hospitals/contract.ts';
import { drawOf } from '#lib/foundation/random.ts';
import type { Hospital } from '../city/seed-tables.ts';

export interface Department {
	readonly hospital: Hospital;
	/** Code in the manner of the health ministry's list of departments. */
	readonly code: string;
	readonly bedType: BedType;
	readonly staffed: number;
	/** Long-run share of staffed beds in use, 0 to 1.3. */
	readonly usualRatio: number;
	/** Share of the patients who leave on a day, 0 to 1. */
	readonly dailyTurnover: number;
}

type Share = readonly [code: string, bedType: BedType, share: number, load: number];

const GENERAL: readonly Share[] = [
	['K02', 'adult_icu', 0.06, 1],
	['K03', 'medical_surgical', 0.36, 1.03],
	['K19', 'medical_surgical', 0.26, 1],
	['K18', 'paediatric', 0.14, 0.92],
	['K27', 'medical_surgical', 0.12, 0.94],
	['K11', 'isolation', 0.06, 0.8]
];
const SPECIALTY: Readonly<Record<string, readonly Share[]>> = {
	paediatrics: [
		['K02', 'paediatric_icu', 0.1, 1],
		['K18', 'paediatric', 0.8, 1.02],
		['K11', 'isolation', 0.1, 0.85]
	],
	'obstetrics-gynaecology': [
		['K02', 'neonatal_icu', 0.08, 0.95],
		['K27', 'medical_surgical', 0.72, 1.02],
		['K35', 'nursery', 0.2, 0.95]
	],
	psychiatry: [['K15', 'psychiatric', 1, 1]],
	rehabilitation: [['K31', 'rehabilitation', 1, 1]],
	burns: [
		['K02', 'adult_icu', 0.12, 1],
		['K25', 'burn', 0.88, 1]
	]
};
const OTHER_SPECIALTY: readonly Share[] = [
	['K02', 'adult_icu', 0.06, 0.98],
	['K03', 'medical_surgical', 0.62, 1.02],
	['K19', 'medical_surgical', 0.32, 0.98]
];
const TRADITIONAL: readonly Share[] = [
	['K16', 'medical_surgical', 0.7, 1],
	['K31', 'rehabilitation', 0.3, 1]
];

/**
 * Estimate: usual occupancy. The sum over the 42 city hospitals is held near 11,258 inpatients of about
 * 12,600 beds (cocc.edu.vn 27804 and the sum of hospitals.csv; facts.csv, topic hospital).
 */
function usualRatioOf({ id, kind, specialty, beds }: Hospital): number {
	if (specialty === 'oncology') return 1.1;
	if (specialty === 'cardiology') return 1.02;
	const size = beds >= 600 ? 0.975 : beds >= 350 ? 0.915 : beds >= 220 ? 0.875 : 0.83;
	const kindShift = kind === 'traditional medicine' ? -0.06 : 0;
	return size + kindShift + (drawOf(0, 'usual', id) - 0.5) * 0.1;
}

/** Departments of a hospital; their staffed beds add up to the hospital's beds. */
export function departmentsOf(hospital: Hospital): Department[] {
	const shares = sharesOf(hospital);
	const ratio = usualRatioOf(hospital);
	let left = hospital.beds;
	return shares.map(([code, bedType, share, load], index) => {
		const isLast = index === shares.length - 1;
		const staffed = isLast ? left : Math.min(left, Math.max(2, Math.round(hospital.beds * share)));
		left -= staffed;
		const isSlow = bedType === 'psychiatric' || bedType === 'rehabilitation';
		return {
			hospital,
			code,
			bedType,
			staffed,
			usualRatio: ratio * load,
			dailyTurnover: isSlow ? 0.05 : 0.14
		};
	});
}

function sharesOf({ kind, specialty }: Hospital): readonly Share[] {
	if (kind === 'general') return GENERAL;
	if (kind === 'traditional medicine') return TRADITIONAL;
	return SPECIALTY[specialty] ?? OTHER_SPECIALTY;
}
