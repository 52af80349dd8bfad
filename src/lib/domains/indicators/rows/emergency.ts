/** Rows on the 115 service. Stations, units and response are read from its own streams. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import { preAlerts, handOver, eventPosts, barriers } from '../measures/emergency.ts';

const office = { owner: OFFICES.emergencyCentre, layer: 'applied' } as const;

export const emergencyRows = [
	defineIndicator({
		...office,
		n: 28,
		code: 'emergency-stations',
		theme: 'emergency',
		name: { vi: 'Trạm 115 trực 24/7', en: '115 stations on duty' },
		cityName: { vi: 'Bảy trạm cấp cứu 24/7', en: 'Seven emergency stations, 24/7' },
		kpi: {
			vi: 'Trạm trực, kíp, xe, vùng phủ',
			en: 'Stations on duty, crews, vehicles, cover'
		},
		drillDown: ['city', 'station', 'vehicle', 'crew', 'fix'],
		metrics: ['ems.units-reporting', 'ems.units-moving', 'ems.units-at-hospital'],
		claims: [
			claim('year2025', { vi: '7 trạm', en: '7 stations' }, { asOf: '2025-12-31' }),
			{
				text: { vi: '50 trạm, 53 kể cả đối tác', en: '50 stations, 53 with partners' },
				value: null,
				asOf: '2026-02-05',
				source: { vi: 'vtcnews.vn ar1001374', en: 'vtcnews.vn ar1001374' }
			}
		]
	}),
	defineIndicator({
		...office,
		n: 29,
		code: 'hand-over',
		theme: 'emergency',
		name: { vi: 'Phối hợp với bệnh viện', en: 'Working with hospitals' },
		cityName: {
			vi: 'Phối hợp với bệnh viện trong cấp cứu ngoại viện',
			en: 'Working with hospitals (out-of-hospital care)'
		},
		kpi: { vi: 'Báo trước; thời gian bàn giao', en: 'Pre-alert sent; hand-over time' },
		drillDown: ['hospital', 'hour', 'vehicle'],
		measures: [handOver, preAlerts],
		claims: [claim('year2025', { vi: 'đã phối hợp', en: 'in place' })]
	}),
	defineIndicator({
		...office,
		n: 30,
		code: 'event-plans',
		theme: 'emergency',
		name: { vi: 'Phương án y tế sự kiện', en: 'Event plans' },
		cityName: {
			vi: 'Phương án y tế cho sự kiện (diễu binh 2/9, Quốc hội)',
			en: 'Health response plans for events (2 Sept parade, National Assembly)'
		},
		kpi: {
			vi: 'Chốt đủ người, vùng phủ, xử trí tại chỗ và chuyển viện',
			en: 'Posts staffed, zone cover, patients treated on site and transferred'
		},
		drillDown: ['event', 'zone', 'post', 'tally'],
		measures: [eventPosts],
		claims: [claim('year2025', { vi: 'đã triển khai', en: 'deployed' })]
	}),
	defineIndicator({
		...office,
		n: 31,
		code: 'access-barriers',
		theme: 'emergency',
		name: { vi: 'Trở ngại trên đường', en: 'Access barriers' },
		cityName: {
			vi: 'Khó khăn tiếp cận: ùn tắc, ngõ hẹp',
			en: 'Access barriers: congestion, narrow alleys'
		},
		kpi: {
			vi: 'Thời gian dự báo và thực tế; đoạn cuối; nơi khó tới',
			en: 'Predicted vs achieved ETA; last-metres time; unreachable addresses'
		},
		drillDown: ['ward', 'hour', 'barrier'],
		measures: [barriers],
		claims: [claim('year2025', { vi: 'có nêu', en: 'named' })]
	}),
	defineIndicator({
		...office,
		n: 32,
		code: 'emergency-response',
		theme: 'emergency',
		name: { vi: 'Thời gian tiếp cận 115', en: '115 response' },
		cityName: {
			vi: '115: vận chuyển và cấp cứu ngoại viện "an toàn, nhanh, hiệu quả"',
			en: '115: transport and pre-hospital treatment; "safe, swift and effective"'
		},
		kpi: {
			vi: 'Từng chặng từ gọi đến bàn giao; p90; số ca',
			en: 'Call-to-assign, turnout, travel, scene, hand-over; p50, p90, n'
		},
		drillDown: ['category', 'ward', 'hour', 'incident'],
		metrics: [
			'ems.response-p90',
			'ems.response-median',
			'ems.response-within-target',
			'ems.time-stamps-complete'
		],
		claims: [claim('year2025', { vi: 'nhiệm vụ', en: 'mission' })]
	})
] as const;
