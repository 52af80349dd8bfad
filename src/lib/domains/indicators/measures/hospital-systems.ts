/** Measures of the systems of hospitals: electronic medical records, HIS-LIS-PACS, digital signatures, paper. */
import { emrStage, hospitalSystem } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed, published } from '../target.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'specialised' } as const;

const monthly = { ...office, frequency: 'month', places: 'public-hospitals' } as const;

const Q2_2026 = { vi: 'Báo cáo thành phố quý 2/2026', en: 'City report, Q2 2026' };

export const emrLive = defineMeasure({
	...monthly,
	code: 'emr-live',
	name: { vi: 'Bệnh viện công có bệnh án điện tử', en: 'Public hospitals with live EMR' },
	unit: 'ratio',
	numerator: { vi: 'bệnh viện đã vận hành bệnh án điện tử', en: 'hospitals with EMR live' },
	denominator: { vi: 'bệnh viện công thuộc Sở', en: 'public hospitals of the Department' },
	target: published(1, '2026-06-30', Q2_2026)
});

export const emrPaperless = defineMeasure({
	...monthly,
	code: 'emr-paperless',
	name: { vi: 'Bệnh viện được công nhận không giấy', en: 'Hospitals certified paperless' },
	unit: 'ratio',
	numerator: { vi: 'bệnh viện không còn bệnh án giấy', en: 'hospitals certified paperless' },
	denominator: { vi: 'bệnh viện công thuộc Sở', en: 'public hospitals of the Department' },
	target: proposed(1)
});

export const emrWithVneid = defineMeasure({
	...monthly,
	code: 'emr-with-vneid',
	name: { vi: 'Bệnh án điện tử và hồ sơ VNeID đã nối', en: 'EMR live and connected to VNeID' },
	unit: 'ratio',
	numerator: { vi: 'bệnh viện đã nối cả hai', en: 'hospitals with both live' },
	denominator: { vi: 'bệnh viện công thuộc Sở', en: 'public hospitals of the Department' },
	target: published(1, '2025-12-31', {
		vi: 'Báo cáo thành phố năm 2025',
		en: 'City report of 2025'
	})
});

export const emrPrivate = defineMeasure({
	...monthly,
	places: 'private-hospitals',
	code: 'emr-private',
	name: { vi: 'Bệnh viện tư đã bắt đầu bệnh án điện tử', en: 'Private hospitals that began EMR' },
	unit: 'ratio',
	numerator: { vi: 'bệnh viện tư đã bắt đầu', en: 'private hospitals that began' },
	denominator: { vi: 'bệnh viện tư trong danh bạ', en: 'private hospitals of the register' }
});

export const emrStagePublic = defineMeasure({
	...monthly,
	code: 'emr-stage-public',
	name: { vi: 'Mức bệnh án điện tử, bệnh viện công', en: 'EMR stage, public hospitals' },
	unit: 'hospitals',
	numerator: { vi: 'bệnh viện ở mức này', en: 'hospitals at the stage' },
	category: emrStage
});

export const emrStagePrivate = defineMeasure({
	...monthly,
	places: 'private-hospitals',
	code: 'emr-stage-private',
	name: { vi: 'Mức bệnh án điện tử, bệnh viện tư', en: 'EMR stage, private hospitals' },
	unit: 'hospitals',
	numerator: { vi: 'bệnh viện ở mức này', en: 'hospitals at the stage' },
	category: emrStage
});

export const systemsAvailable = defineMeasure({
	...office,
	code: 'systems-available',
	name: { vi: 'HIS, LIS, PACS sẵn sàng', en: 'HIS, LIS and PACS available' },
	unit: 'ratio',
	numerator: { vi: 'phút hoạt động', en: 'minutes available' },
	denominator: { vi: 'phút trong kỳ', en: 'minutes' },
	frequency: 'day',
	places: 'public-hospitals',
	category: hospitalSystem,
	target: proposed(0.995)
});

export const orderToResult = defineMeasure({
	...office,
	code: 'order-to-result',
	name: { vi: 'Từ chỉ định đến kết quả xét nghiệm', en: 'Test order to result' },
	unit: 'seconds',
	aggregation: 'median',
	frequency: 'week',
	places: 'public-hospitals'
});

export const imageToReport = defineMeasure({
	...office,
	code: 'image-to-report',
	name: { vi: 'Từ chụp đến kết quả hình ảnh', en: 'Image to report' },
	unit: 'seconds',
	aggregation: 'median',
	frequency: 'week',
	places: 'public-hospitals'
});

export const digitalSignatures = defineMeasure({
	...office,
	code: 'digital-signatures',
	name: { vi: 'Văn bản ký số', en: 'Documents signed digitally' },
	unit: 'ratio',
	numerator: { vi: 'văn bản đã ký số', en: 'documents signed digitally' },
	denominator: { vi: 'văn bản phát hành', en: 'documents issued' },
	frequency: 'week',
	places: 'public-hospitals',
	target: proposed(0.95)
});

export const paperDepartments = defineMeasure({
	...monthly,
	code: 'paper-departments',
	name: { vi: 'Khoa còn dùng bệnh án giấy', en: 'Departments still on paper' },
	unit: 'ratio',
	numerator: { vi: 'khoa còn dùng giấy', en: 'departments on paper' },
	denominator: { vi: 'khoa', en: 'departments' },
	target: proposed(0, 'at-most')
});

export const hospitalSystemMeasures = [
	emrLive,
	emrPaperless,
	emrWithVneid,
	emrPrivate,
	emrStagePublic,
	emrStagePrivate,
	systemsAvailable,
	orderToResult,
	imageToReport,
	digitalSignatures,
	paperDepartments
] as const;
