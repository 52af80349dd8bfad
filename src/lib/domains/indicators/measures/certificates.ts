/** Measures of certificates that reach national portals: births and drivers. */
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed, published } from '../target.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'specialised' } as const;

export const birthCertificates = defineMeasure({
	...office,
	code: 'birth-certificates-accepted',
	name: { vi: 'Giấy chứng sinh được cổng nhận', en: 'Birth certificates accepted' },
	unit: 'ratio',
	numerator: { vi: 'hồ sơ cổng đã nhận', en: 'records accepted by the portal' },
	denominator: { vi: 'ca sinh tại cơ sở đã nối', en: 'births recorded at connected facilities' },
	frequency: 'day',
	places: 'city',
	target: proposed(1)
});

export const birthFacilities = defineMeasure({
	...office,
	code: 'birth-facilities',
	name: { vi: 'Cơ sở gửi giấy chứng sinh', en: 'Facilities sending birth certificates' },
	unit: 'facilities',
	numerator: { vi: 'cơ sở đã nối', en: 'facilities connected' },
	frequency: 'month',
	places: 'city'
});

export const birthLag = defineMeasure({
	...office,
	code: 'birth-certificate-lag',
	name: { vi: 'Từ lúc sinh đến lúc cổng nhận', en: 'Birth to acceptance by the portal' },
	formula: {
		vi: 'Trung vị thời gian trong ngày mà cổng báo.',
		en: 'Median time of the day as the portal reports it.'
	},
	unit: 'hours',
	aggregation: 'median',
	frequency: 'day',
	places: 'city',
	target: proposed(24, 'at-most')
});

export const driverCertificates = defineMeasure({
	...office,
	code: 'driver-certificates-accepted',
	name: { vi: 'Giấy khám lái xe được nhận', en: 'Driver certificates accepted' },
	unit: 'ratio',
	numerator: { vi: 'giấy được nhận', en: 'certificates accepted' },
	denominator: { vi: 'giấy đã cấp', en: 'certificates issued' },
	frequency: 'week',
	places: 'public-hospitals'
});

export const driverFacilities = defineMeasure({
	...office,
	code: 'driver-facilities',
	name: { vi: 'Cơ sở khám lái xe đã nối', en: 'Driver-exam facilities connected' },
	unit: 'ratio',
	numerator: { vi: 'cơ sở đã nối', en: 'facilities connected' },
	denominator: { vi: 'cơ sở cấp giấy', en: 'facilities that issue' },
	frequency: 'month',
	places: 'city',
	target: published(1, '2025-09', {
		vi: 'Báo cáo thành phố, 9/2025',
		en: 'City report, September 2025'
	})
});

export const certificateMeasures = [
	birthCertificates,
	birthFacilities,
	birthLag,
	driverCertificates,
	driverFacilities
] as const;
