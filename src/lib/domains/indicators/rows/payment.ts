/** Rows on cashless payment, by channel: POS, static QR, dynamic QR, e-wallet. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	cashlessShare,
	cashlessValue,
	cashlessFailures,
	cashlessHospitals,
	cashlessStations
} from '../measures/payment.ts';

const office = { owner: OFFICES.planning, layer: 'applied' } as const;

export const paymentRows = [
	defineIndicator({
		...office,
		n: 11,
		code: 'cashless-payment',
		theme: 'payment',
		name: { vi: 'Thanh toán không tiền mặt', en: 'Cashless payment' },
		cityName: {
			vi: 'Thanh toán không tiền mặt tại 100 % bệnh viện công: POS, QR tĩnh, QR động, ví điện tử',
			en: 'Cashless at 100 % of public hospitals: POS, static QR, dynamic QR, e-wallet'
		},
		kpi: {
			vi: 'Tỷ lệ theo số giao dịch và theo tiền, từng kênh; lỗi',
			en: 'Cashless share by count and by value, by channel; failures'
		},
		drillDown: ['city', 'hospital', 'counter', 'channel', 'hour'],
		measures: [cashlessShare, cashlessValue, cashlessFailures, cashlessHospitals],
		claims: [
			claim(
				'september',
				{ vi: '100 % bệnh viện công có', en: '100 % of public hospitals offer it' },
				{ asOf: '2025-09' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 20,
		code: 'cashless-42-hospitals',
		theme: 'payment',
		name: {
			vi: 'Qua ngân hàng, ví điện tử: 42 bệnh viện',
			en: 'Via banks or e-wallets, 42 hospitals'
		},
		cityName: {
			vi: 'Không tiền mặt qua ngân hàng hoặc ví điện tử, 42 bệnh viện',
			en: 'Cashless via banks or e-wallets, 42 hospitals'
		},
		kpi: { vi: 'Như thanh toán không tiền mặt', en: 'As cashless payment' },
		drillDown: ['city', 'hospital', 'counter', 'channel', 'hour'],
		sameAs: 11,
		measures: [cashlessHospitals],
		claims: [claim('year2025', { vi: '42/42', en: '42 / 42' }, { value: 1, asOf: '2025-12-31' })]
	}),
	defineIndicator({
		...office,
		owner: OFFICES.primaryCare,
		n: 53,
		code: 'cashless-stations',
		theme: 'stations',
		name: { vi: 'Không tiền mặt tại trạm', en: 'Cashless at the station' },
		cityName: { vi: 'Thanh toán không tiền mặt tại trạm', en: 'Cashless at the station' },
		kpi: { vi: 'Như bệnh viện, cho trạm', en: 'As for hospitals, at stations' },
		drillDown: ['ward', 'station'],
		sameAs: 11,
		measures: [cashlessStations],
		claims: [claim('station', { vi: 'đã có', en: 'in place' })]
	})
] as const;
