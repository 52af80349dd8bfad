/** Measures of cashless payment, by channel: POS, static QR, dynamic QR, e-wallet. */
import { paymentChannel } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { STATION_WARDS } from '../sets.ts';
import { proposed, published } from '../target.ts';

const office = { owner: OFFICES.planning, layer: 'applied' } as const;

const daily = { ...office, frequency: 'day', places: 'public-hospitals', unit: 'ratio' } as const;

export const cashlessShare = defineMeasure({
	...daily,
	code: 'cashless-share',
	name: { vi: 'Giao dịch không dùng tiền mặt', en: 'Cashless transactions' },
	numerator: { vi: 'giao dịch không dùng tiền mặt', en: 'cashless transactions' },
	denominator: { vi: 'mọi giao dịch', en: 'all transactions' },
	category: paymentChannel,
	target: proposed(0.8)
});

export const cashlessValue = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'cashless-value',
	name: { vi: 'Tiền thu không dùng tiền mặt', en: 'Cashless share by value' },
	numerator: { vi: 'đồng thu không dùng tiền mặt', en: 'VND received without cash' },
	denominator: { vi: 'đồng đã thu', en: 'VND received' }
});

export const cashlessFailures = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'cashless-failures',
	name: { vi: 'Giao dịch không tiền mặt bị lỗi', en: 'Cashless transactions that failed' },
	numerator: { vi: 'giao dịch lỗi', en: 'transactions failed' },
	denominator: { vi: 'giao dịch đã thử', en: 'transactions attempted' }
});

export const cashlessHospitals = defineMeasure({
	...daily,
	frequency: 'month',
	code: 'cashless-hospitals',
	name: { vi: 'Bệnh viện nhận thanh toán không tiền mặt', en: 'Hospitals offering cashless' },
	numerator: { vi: 'bệnh viện có đủ kênh', en: 'hospitals that offer it' },
	denominator: { vi: 'bệnh viện công thuộc Sở', en: 'public hospitals of the Department' },
	target: published(1, '2025-09', {
		vi: 'Báo cáo thành phố, 9/2025',
		en: 'City report, September 2025'
	})
});

export const cashlessStations = defineMeasure({
	...daily,
	places: STATION_WARDS,
	code: 'cashless-stations',
	name: { vi: 'Không tiền mặt tại trạm y tế 4.0', en: 'Cashless at 4.0 stations' },
	numerator: { vi: 'giao dịch không dùng tiền mặt', en: 'cashless transactions' },
	denominator: { vi: 'mọi giao dịch', en: 'all transactions' },
	category: paymentChannel,
	target: proposed(0.8)
});

export const paymentMeasures = [
	cashlessShare,
	cashlessValue,
	cashlessFailures,
	cashlessHospitals,
	cashlessStations
] as const;
