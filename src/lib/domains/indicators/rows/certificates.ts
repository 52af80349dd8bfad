/** Rows on certificates that reach national portals: births and drivers. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	birthCertificates,
	birthFacilities,
	birthLag,
	driverCertificates,
	driverFacilities
} from '../measures/certificates.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'specialised' } as const;

export const certificateRows = [
	defineIndicator({
		...office,
		n: 7,
		code: 'birth-certificates',
		theme: 'certificates',
		name: { vi: 'Giấy chứng sinh', en: 'Birth certificates' },
		cityName: {
			vi: 'Dữ liệu giấy chứng sinh lên Cổng giám định bảo hiểm y tế',
			en: 'Birth-certificate data to the Health Insurance Assessment Portal'
		},
		kpi: {
			vi: 'Cơ sở đã nối; hồ sơ đã gửi; độ trễ từ lúc sinh đến cổng',
			en: 'Facilities connected; records sent; lag from birth to portal'
		},
		drillDown: ['city', 'facility', 'day', 'rejection'],
		measures: [birthCertificates, birthFacilities, birthLag],
		claims: [
			claim(
				'september',
				{ vi: '75 cơ sở; hơn 244.000 hồ sơ', en: '75 facilities; more than 244,000 records' },
				{ asOf: '2025-09' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 8,
		code: 'driver-certificates',
		theme: 'certificates',
		name: { vi: 'Giấy khám sức khỏe lái xe', en: 'Driver health certificates' },
		cityName: {
			vi: 'Kết nối dữ liệu giấy khám sức khỏe lái xe',
			en: 'Driver health certificates connected'
		},
		kpi: {
			vi: 'Cơ sở cấp và cơ sở đã nối; số giấy; tỷ lệ bị từ chối',
			en: 'Facilities issuing and connected; certificates; rejection rate'
		},
		drillDown: ['city', 'facility', 'month', 'outlier'],
		measures: [driverCertificates, driverFacilities],
		claims: [
			claim(
				'september',
				{ vi: 'mọi cơ sở; hơn 542.000 giấy', en: 'all facilities; more than 542,000' },
				{ asOf: '2025-09' }
			)
		]
	})
] as const;
