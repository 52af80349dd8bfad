/** Rows on the programme itself: plan, data layers, security, this product, and context. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
	datasetsDescribed,
	milestonesOnTime,
	tasksOnTime,
	tilesLive,
	openCriticals,
	unsupportedHosts
} from '../measures/programme.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'interactive' } as const;

export const programmeRows = [
	defineIndicator({
		...office,
		n: 15,
		code: 'four-layers',
		theme: 'programme',
		name: { vi: 'Bốn lớp dữ liệu', en: 'Four data layers' },
		cityName: {
			vi: 'Hệ thống dữ liệu bốn lớp (nền tảng, chuyên ngành, ứng dụng, tương tác)',
			en: 'Four-layer data system (basic, specialised, applied, interactive)'
		},
		kpi: {
			vi: 'Nhãn lớp trên mọi bộ dữ liệu và chỉ số',
			en: 'Layer badge on every dataset and metric'
		},
		drillDown: ['layer', 'dataset', 'owner', 'consumer'],
		measures: [datasetsDescribed],
		claims: [claim('september', { vi: 'kế hoạch', en: 'plan' })]
	}),
	defineIndicator({
		...office,
		n: 16,
		code: 'programme-governance',
		theme: 'programme',
		name: { vi: 'Điều hành chương trình', en: 'Programme governance' },
		cityName: {
			vi: 'Điều hành chương trình (tổ công tác, dừng dự án nhỏ lẻ)',
			en: 'Programme governance (working groups, small projects paused)'
		},
		kpi: { vi: 'Mốc, chủ trì, quá hạn', en: 'Milestones, owner, late' },
		drillDown: ['project', 'milestone'],
		measures: [milestonesOnTime],
		claims: [claim('september', { vi: 'kế hoạch', en: 'plan' })]
	}),
	defineIndicator({
		...office,
		n: 45,
		code: 'plan-2030',
		theme: 'programme',
		name: { vi: 'Kế hoạch chuyển đổi số đến 2030', en: 'Plan to 2030' },
		cityName: {
			vi: 'Kế hoạch chuyển đổi số đến năm 2030',
			en: 'Digital Transformation Plan to 2030'
		},
		kpi: { vi: 'Theo dõi việc của kế hoạch', en: 'Plan tracker' },
		drillDown: ['task', 'owner'],
		measures: [tasksOnTime],
		claims: [claim('year2026', { vi: 'đã ban hành', en: 'adopted' })]
	}),
	defineIndicator({
		...office,
		owner: OFFICES.operationsCentre,
		n: 47,
		code: 'operations-centre',
		theme: 'programme',
		name: { vi: 'Trung tâm điều hành này', en: 'This operations centre' },
		cityName: {
			vi: 'Trung tâm Điều hành Y tế Thông minh',
			en: 'Smart Healthcare Operations Center (Health IOC)'
		},
		kpi: {
			vi: 'Tự báo: thời gian hoạt động, độ tươi, tải cảnh báo, mức dùng',
			en: 'Self-report: uptime, freshness, alarm load, usage'
		},
		drillDown: ['tile', 'source', 'cause'],
		measures: [tilesLive],
		claims: [claim('year2026', { vi: 'sản phẩm này', en: 'this product' })]
	}),
	defineIndicator({
		...office,
		n: 50,
		code: 'information-security',
		theme: 'programme',
		name: { vi: 'An toàn thông tin', en: 'Information security' },
		cityName: {
			vi: 'Phần mềm bản quyền, an toàn thông tin',
			en: 'Licensed software / information security'
		},
		kpi: {
			vi: 'Tình hình chung, chỉ lãnh đạo xem',
			en: 'Security posture, aggregate, leaders only'
		},
		drillDown: ['hospital', 'class'],
		measures: [openCriticals, unsupportedHosts],
		isForLeaders: true,
		claims: [claim('year2026', { vi: 'có nêu', en: 'named' })]
	}),
	defineIndicator({
		...office,
		n: 70,
		code: 'weather-holidays',
		theme: 'programme',
		name: { vi: 'Thời tiết, ngày lễ', en: 'Weather and holidays' },
		cityName: {
			vi: 'Không khí lạnh 7–13 °C; giao thông Tết',
			en: 'Cold front 7-13 C; Tet traffic'
		},
		kpi: {
			vi: 'Chỉ làm nền: cảnh báo thời tiết, cờ ngày lễ trên biểu đồ, dự báo',
			en: 'Context overlay only: weather warning, holiday flag on charts and forecasts'
		},
		drillDown: ['date'],
		context: {
			vi: 'Tin thời sự làm nền cho biểu đồ, không phải chỉ số của ngành.',
			en: 'News that explains charts, not an indicator of the service.'
		},
		claims: [claim('list', { vi: 'tin thời sự', en: 'news' })]
	})
] as const;
