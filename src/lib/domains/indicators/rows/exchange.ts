/** Rows on the exchange of data: who sends what and how late, the shared repository, chip cards. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	realtimeExchange,
	repositoryDatasets,
	chipVisits,
	chipVisitsMonth,
	identityOpened
} from '../measures/exchange.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'specialised' } as const;

const matrix = ['city', 'facility', 'feed', 'last-message'] as const;

export const exchangeRows = [
	defineIndicator({
		...office,
		n: 14,
		code: 'connection-matrix',
		theme: 'exchange',
		name: { vi: 'Ma trận kết nối', en: 'Connection matrix' },
		cityName: {
			vi: '"Dữ liệu y tế còn kết nối kém"',
			en: '"Medical data remains poorly connected"'
		},
		kpi: { vi: 'Ai gửi gì, trễ bao lâu', en: 'Who sends what, how late' },
		drillDown: matrix,
		metrics: ['interop.feeds-live', 'interop.sites-live'],
		claims: [claim('september', { vi: 'nêu là khó khăn', en: 'named as a problem' })]
	}),
	defineIndicator({
		...office,
		n: 22,
		code: 'interconnected-system',
		theme: 'exchange',
		name: { vi: 'Liên thông toàn ngành', en: 'Interconnected across the system' },
		cityName: {
			vi: 'Dữ liệu y tế liên thông "toàn hệ thống"',
			en: 'Health data interconnected "across the system"'
		},
		kpi: { vi: 'Như ma trận kết nối', en: 'As the connection matrix' },
		drillDown: matrix,
		sameAs: 14,
		claims: [claim('year2025', { vi: 'đã liên thông', en: 'interconnected' })]
	}),
	defineIndicator({
		...office,
		n: 39,
		code: 'realtime-exchange',
		theme: 'exchange',
		name: { vi: 'Trao đổi dữ liệu lượt khám tức thời', en: 'Real-time exchange of visits' },
		cityName: {
			vi: 'Trao đổi dữ liệu khám theo thời gian thực tại 100 % bệnh viện công',
			en: 'Real-time exchange for visits at 100 % of public hospitals'
		},
		kpi: { vi: 'Luồng đang sống; độ trễ p95', en: 'Feeds LIVE now; p95 lag' },
		drillDown: ['city', 'hospital', 'feed', 'lag', 'outage'],
		measures: [realtimeExchange],
		claims: [claim('year2026', { vi: '100 %', en: '100 %' }, { value: 1, asOf: '2026-06-30' })]
	}),
	defineIndicator({
		...office,
		n: 40,
		code: 'data-repository',
		theme: 'exchange',
		name: { vi: 'Kho dữ liệu y tế dùng chung', en: 'Shared health-data repository' },
		cityName: {
			vi: 'Kho dữ liệu y tế dùng chung của thành phố',
			en: 'Shared city health-data repository'
		},
		kpi: { vi: 'Bộ dữ liệu, dòng mỗi ngày, nơi dùng', en: 'Datasets, rows per day, consumers' },
		drillDown: ['dataset', 'owner', 'consumer'],
		measures: [repositoryDatasets],
		claims: [claim('year2026', { vi: 'đang hình thành', en: 'forming' })]
	}),
	defineIndicator({
		...office,
		n: 67,
		code: 'scattered-data',
		theme: 'exchange',
		name: { vi: 'Hạ tầng chưa đồng bộ', en: 'Infrastructure not synchronized' },
		cityName: {
			vi: '"Hạ tầng chưa đồng bộ; dữ liệu phân tán"',
			en: '"Infrastructure not yet synchronized; data scattered"'
		},
		kpi: { vi: 'Như ma trận kết nối', en: 'As the connection matrix' },
		drillDown: matrix,
		sameAs: 14,
		claims: [claim('list', { vi: 'nêu là khó khăn', en: 'named as a problem' })]
	}),
	defineIndicator({
		...office,
		n: 9,
		code: 'chip-id-visits',
		theme: 'exchange',
		name: { vi: 'Khám bằng căn cước gắn chip', en: 'Visits with a chip ID card' },
		cityName: {
			vi: 'Khám bằng căn cước gắn chip thay thẻ bảo hiểm y tế',
			en: 'Exams using chip citizen ID instead of the insurance card'
		},
		kpi: { vi: 'Tỷ lệ lượt mở bằng căn cước gắn chip', en: 'Share of visits opened with chip ID' },
		drillDown: ['city', 'hospital', 'hour', 'reason'],
		measures: [chipVisits],
		claims: [
			claim(
				'september',
				{ vi: 'hơn 14 triệu lượt', en: 'more than 14 million visits' },
				{ asOf: '2025-09' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 19,
		code: 'citizen-id-visits',
		theme: 'exchange',
		name: { vi: 'Lượt khám dùng căn cước, cộng dồn', en: 'Citizen-ID visits, cumulative' },
		cityName: {
			vi: 'Lượt khám dùng căn cước thay thẻ giấy',
			en: 'Visits with citizen ID replacing paper card'
		},
		kpi: { vi: 'Lượt cộng dồn và theo tháng', en: 'Cumulative and monthly visits' },
		drillDown: ['city', 'hospital', 'month'],
		sameAs: 9,
		measures: [chipVisitsMonth],
		claims: [
			claim(
				'year2025',
				{ vi: '17,8 triệu lượt', en: '17.8 million visits' },
				{ asOf: '2025-12-31' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 62,
		code: 'project-06',
		theme: 'exchange',
		name: { vi: 'Đề án 06', en: 'Project 06' },
		cityName: {
			vi: 'Đề án 06, dùng cơ sở dữ liệu dân cư',
			en: 'Project 06 and use of the citizen database'
		},
		kpi: {
			vi: 'Tỷ lệ giao dịch mở bằng căn cước gắn chip hoặc VNeID',
			en: 'Share of transactions opened with chip ID or VNeID'
		},
		drillDown: ['service', 'site'],
		measures: [identityOpened],
		claims: [claim('list', { vi: 'căn cứ thực hiện', en: 'basis of the work' })]
	})
] as const;
