/** Measures of the exchange of data: who sends what and how late, the shared repository, chip cards. */
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed, published } from '../target.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'specialised' } as const;

const daily = { ...office, frequency: 'day', places: 'public-hospitals', unit: 'ratio' } as const;

export const realtimeExchange = defineMeasure({
	...daily,
	code: 'realtime-exchange',
	name: { vi: 'Bệnh viện trao đổi dữ liệu tức thời', en: 'Hospitals exchanging in real time' },
	numerator: { vi: 'bệnh viện có độ trễ p95 trong hạn', en: 'hospitals with lag p95 within SLA' },
	denominator: { vi: 'bệnh viện công thuộc Sở', en: 'public hospitals of the Department' },
	target: published(1, '2026-06-30', {
		vi: 'Báo cáo thành phố quý 2/2026',
		en: 'City report, Q2 2026'
	})
});

export const repositoryDatasets = defineMeasure({
	...daily,
	places: 'city',
	code: 'repository-datasets',
	name: { vi: 'Bộ dữ liệu trong hạn', en: 'Datasets within their SLA' },
	numerator: { vi: 'bộ dữ liệu trong hạn', en: 'datasets within their SLA' },
	denominator: { vi: 'bộ dữ liệu của kho', en: 'datasets of the repository' },
	target: proposed(0.95)
});

export const chipVisits = defineMeasure({
	...daily,
	code: 'chip-id-visits',
	name: { vi: 'Lượt khám bằng căn cước gắn chip', en: 'Visits opened with a chip ID card' },
	numerator: { vi: 'lượt mở bằng căn cước gắn chip', en: 'visits with chip-ID check-in' },
	denominator: { vi: 'lượt khám bảo hiểm y tế', en: 'insured visits' },
	target: proposed(0.95)
});

export const chipVisitsMonth = defineMeasure({
	...office,
	code: 'chip-id-visits-month',
	name: { vi: 'Lượt khám bằng căn cước trong tháng', en: 'Visits with chip ID in the month' },
	unit: 'visits',
	numerator: { vi: 'lượt khám bằng căn cước gắn chip', en: 'visits with chip ID' },
	frequency: 'month',
	places: 'public-hospitals'
});

export const identityOpened = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'identity-opened',
	name: { vi: 'Giao dịch mở bằng căn cước hoặc VNeID', en: 'Opened with chip ID or VNeID' },
	numerator: {
		vi: 'giao dịch mở bằng căn cước, VNeID',
		en: 'transactions opened with chip ID or VNeID'
	},
	denominator: { vi: 'mọi giao dịch', en: 'all transactions' }
});

export const exchangeMeasures = [
	realtimeExchange,
	repositoryDatasets,
	chipVisits,
	chipVisitsMonth,
	identityOpened
] as const;
