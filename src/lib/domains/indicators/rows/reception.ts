/** Rows on reception: kiosks that shorten the wait, and how people are identified. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import { firstTry } from '../measures/reception.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const receptionRows = [
	defineIndicator({
		...office,
		n: 21,
		code: 'kiosk-waits',
		theme: 'reception',
		name: { vi: 'Chờ tại kiosk', en: 'Waits at kiosks' },
		cityName: {
			vi: 'Kiosk tự phục vụ giảm thời gian chờ',
			en: 'Self-service kiosks cut waiting'
		},
		kpi: {
			vi: 'Trung vị, p90 và tỷ lệ trong 2 phút; người đang chờ',
			en: 'Median, p90 and share within 2 min; people waiting now'
		},
		drillDown: ['city', 'hospital', 'kiosk', 'hour', 'slow-step'],
		metrics: [
			'kiosks.wait-median',
			'kiosks.wait-p90',
			'kiosks.within-target-today',
			'kiosks.waiting-now'
		],
		claims: [
			claim(
				'year2025',
				{ vi: 'từ 15 phút còn 1–2 phút', en: '15 min to 1–2 min' },
				{ asOf: '2025-12-31' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 65,
		code: 'kiosks-in-service',
		theme: 'reception',
		name: { vi: 'Kiosk đang hoạt động', en: 'Kiosks in service' },
		cityName: {
			vi: 'Kiosk thông minh "triển khai quyết liệt"',
			en: 'Smart kiosks "drastically deployed"'
		},
		kpi: { vi: 'Kiosk đã lắp, hoạt động, được dùng', en: 'Kiosks installed, in service, used' },
		drillDown: ['city', 'site', 'device'],
		metrics: ['kiosks.online', 'kiosks.visits-today']
	}),
	defineIndicator({
		...office,
		owner: OFFICES.primaryCare,
		n: 52,
		code: 'smart-reception',
		theme: 'stations',
		name: { vi: 'Đón tiếp thông minh', en: 'Smart reception' },
		cityName: {
			vi: 'Kiosk nhận diện bằng căn cước gắn chip hoặc khuôn mặt',
			en: 'Smart reception: kiosk with chip ID or Face ID'
		},
		kpi: {
			vi: 'Tỷ lệ thành công theo cách nhận diện; chuyển ra quầy; thời gian',
			en: 'ID success by method; fall-back; time'
		},
		drillDown: ['station', 'kiosk', 'hour', 'error'],
		measures: [firstTry],
		claims: [claim('station', { vi: 'đã có', en: 'in place' })]
	})
] as const;
