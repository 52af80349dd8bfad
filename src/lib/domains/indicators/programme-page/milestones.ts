/**
 * Milestones of the programme as far as anything was published about them. A due date, owner or result
 * that nobody published is null and is shown as such; nothing here is guessed.
 */
import type { Words } from '#lib/foundation/locale.ts';

export interface Milestone {
	readonly id: string;
	readonly name: Words;
	/** Last day, `YYYY-MM-DD`, or year; null when not published. */
	readonly due: string | null;
	readonly owner: Words | null;
	/** What was published about the result; null when nothing was. */
	readonly result: 'done' | 'under-way' | null;
	readonly source: Words;
}

/** What a reader may know of a milestone at an instant. Past its day without a result it is not "late": nobody said so. */
export type MilestoneState = 'done' | 'under-way' | 'due-unknown' | 'not-published';

const REPORTS = {
	september: { vi: 'Báo cáo thành phố, 9/2025', en: 'City report, September 2025' },
	second: { vi: 'Báo cáo thành phố quý 2/2026', en: 'City report, Q2 2026' },
	coordination: {
		vi: 'laodong.vn 1629753: kế hoạch điều phối dữ liệu y tế của thành phố',
		en: "laodong.vn 1629753: the city's plan to coordinate health data"
	}
} as const satisfies Record<string, Words>;

const unknown = { due: null, owner: null, result: null } as const;

export const milestones: readonly Milestone[] = [
	{
		...unknown,
		id: 'plan-adopted',
		name: {
			vi: 'Ban hành Kế hoạch chuyển đổi số đến 2030',
			en: 'Digital transformation plan to 2030 adopted'
		},
		result: 'done',
		source: REPORTS.second
	},
	{
		...unknown,
		id: 'coordination-phase-1',
		name: {
			vi: 'Điều phối dữ liệu y tế (FHIR, DICOM, ICD): giai đoạn 1',
			en: 'Coordination of health data (FHIR, DICOM, ICD): phase 1'
		},
		due: '2025-12-30',
		source: REPORTS.coordination
	},
	{
		...unknown,
		id: 'coordination-phase-2',
		name: { vi: 'Điều phối dữ liệu y tế: giai đoạn 2', en: 'Coordination of health data: phase 2' },
		source: REPORTS.coordination
	},
	{
		...unknown,
		id: 'coordination-phase-3',
		name: { vi: 'Điều phối dữ liệu y tế: giai đoạn 3', en: 'Coordination of health data: phase 3' },
		source: REPORTS.coordination
	},
	{
		...unknown,
		id: 'emr-public',
		name: {
			vi: 'Bệnh án điện tử ở mọi bệnh viện công của thành phố',
			en: 'Electronic medical records in every public hospital of the city'
		},
		result: 'done',
		source: REPORTS.second
	},
	{
		...unknown,
		id: 'emr-private',
		name: {
			vi: 'Bệnh án điện tử ở bệnh viện tư (68 % đã bắt đầu)',
			en: 'Electronic medical records in private hospitals (68 % have begun)'
		},
		result: 'under-way',
		source: REPORTS.second
	},
	{
		...unknown,
		id: 'four-layers',
		name: {
			vi: 'Hệ thống dữ liệu bốn lớp: nền tảng, chuyên ngành, ứng dụng, tương tác',
			en: 'Four-layer data system: basic, specialised, applied, interactive'
		},
		source: REPORTS.september
	},
	{
		...unknown,
		id: 'working-groups',
		name: {
			vi: 'Tổ công tác chuyển đổi số; dừng dự án nhỏ lẻ',
			en: 'Digital transformation groups; small projects paused'
		},
		source: REPORTS.september
	},
	{
		...unknown,
		id: 'repository',
		name: {
			vi: 'Kho dữ liệu y tế dùng chung của thành phố (đang hình thành)',
			en: 'Shared health-data repository of the city (forming)'
		},
		result: 'under-way',
		source: REPORTS.second
	},
	{
		...unknown,
		id: 'plan-complete',
		name: { vi: 'Hoàn thành kế hoạch', en: 'Plan completed' },
		due: '2030',
		source: REPORTS.second
	}
];

/** `today` is a day in Hanoi, `YYYY-MM-DD`. A year is due on its last day. */
export function milestoneState(
	{ due, result }: Pick<Milestone, 'due' | 'result'>,
	today: string
): MilestoneState {
	if (result !== null) return result;
	return due !== null && `${due}-12-31`.slice(0, 10) < today ? 'due-unknown' : 'not-published';
}
