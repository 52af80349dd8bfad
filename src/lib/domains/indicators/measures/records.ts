/** Measures of the electronic health record of each person. Records and citizens in VNeID never share a label. */
import { recordSection } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.planning, layer: 'basic' } as const;

const weekly = { ...office, frequency: 'week', places: 'wards' } as const;

export const identityMatch = defineMeasure({
	...weekly,
	code: 'identity-match',
	name: { vi: 'Hồ sơ khớp số định danh', en: 'Records matched to one citizen ID' },
	unit: 'ratio',
	numerator: { vi: 'hồ sơ khớp đúng một số định danh', en: 'records matched to one citizen ID' },
	denominator: { vi: 'hồ sơ nhận được', en: 'records received' },
	target: proposed(0.995)
});

export const duplicateCodes = defineMeasure({
	...weekly,
	code: 'duplicate-codes',
	name: { vi: 'Người có hơn một mã', en: 'People with more than one code' },
	unit: 'persons',
	numerator: { vi: 'người có hơn một mã sức khỏe', en: 'people with more than one health code' },
	suppressBelow: 10
});

export const recordSections = defineMeasure({
	...weekly,
	code: 'record-sections',
	name: { vi: 'Phần hồ sơ có dữ liệu', en: 'Record sections with entries' },
	unit: 'ratio',
	numerator: { vi: 'phần hồ sơ có mục ghi ngày', en: 'sections with a dated entry' },
	denominator: { vi: 'phần hồ sơ của người có hồ sơ', en: 'sections of people with a record' },
	category: recordSection
});

export const vneidRecords = defineMeasure({
	...weekly,
	code: 'vneid-records',
	name: { vi: 'Hồ sơ đã xác thực, kết nối VNeID', en: 'Records verified and connected to VNeID' },
	unit: 'records',
	numerator: { vi: 'hồ sơ đã xác thực và kết nối', en: 'records verified and connected' }
});

export const vneidRecordsOpened = defineMeasure({
	...weekly,
	code: 'vneid-records-opened',
	name: { vi: 'Hồ sơ đã được người dân mở xem', en: 'Connected records opened by citizens' },
	unit: 'ratio',
	numerator: { vi: 'hồ sơ đã được mở xem', en: 'records opened' },
	denominator: { vi: 'hồ sơ đã kết nối', en: 'records connected' }
});

export const vneidNewCitizens = defineMeasure({
	...office,
	code: 'vneid-new-citizens',
	name: { vi: 'Công dân mới tích hợp sổ trong tháng', en: 'Citizens who integrated this month' },
	unit: 'persons',
	numerator: { vi: 'công dân mới tích hợp sổ sức khỏe', en: 'citizens who newly integrated' },
	frequency: 'month',
	places: 'wards',
	suppressBelow: 10
});

export const recordMeasures = [
	identityMatch,
	duplicateCodes,
	recordSections,
	vneidRecords,
	vneidRecordsOpened,
	vneidNewCitizens
] as const;
