/** Words that every page shares: units, actions, tables, charts, places. */
export const common = {
	city: 'Hà Nội',
	wholeCity: 'Toàn thành phố',
	cityShort: 'Toàn TP',
	ward: 'Phường, xã',
	wards: (count: string) => `${count} phường, xã`,
	hospital: 'Bệnh viện',
	station: 'Trạm cấp cứu',
	chart: {
		median: 'Trung vị',
		p90: '90 %',
		p90Long: '90 % ca không quá',
		city: 'Toàn TP',
		target: 'Đích',
		now: 'bây giờ',
		closedHours: 'ngoài giờ',
		noData: 'chưa có số',
		table: 'Xem bảng số',
		time: 'Thời điểm',
		day: 'Ngày',
		count: 'Số lượt',
		summary: (last: string, low: string, high: string) =>
			`mới nhất ${last}, thấp nhất ${low}, cao nhất ${high}`,
		empty: 'Chưa có dữ liệu trong khoảng này.'
	},
	table: {
		rows: (count: string) => `${count} dòng`,
		sortAscending: (column: string) => `Sắp xếp tăng dần theo ${column}`,
		sortDescending: (column: string) => `Sắp xếp giảm dần theo ${column}`,
		csv: 'Tải CSV',
		noMatch: 'Không có dòng nào khớp bộ lọc.',
		empty: 'Chưa có dòng nào.',
		hidden: (count: string) => `${count} dòng bị ẩn`,
		more: (count: string) => `còn ${count} dòng, cuộn để xem`
	},
	view: { map: 'Bản đồ', table: 'Bảng', list: 'Danh sách' },
	filter: {
		title: 'Bộ lọc',
		search: 'Tìm',
		searchHint: 'Tìm theo tên, không cần dấu',
		all: 'Tất cả',
		clear: 'Bỏ lọc'
	},
	action: {
		close: 'Đóng',
		escapeKey: 'Esc',
		open: 'Mở',
		details: 'Chi tiết',
		back: 'Quay lại',
		retry: 'Thử lại',
		showAll: 'Xem tất cả',
		source: 'Nguồn'
	},
	notShown: 'Mục này không còn trong số liệu đang xem.',
	needsAttention: 'Cần chú ý',
	estimate: 'ước tính',
	today: 'hôm nay',
	last24h: '24 giờ qua',
	last30d: '30 ngày qua',
	updated: 'Cập nhật',
	denominator: 'Mẫu số',
	numerator: 'Tử số',
	interval95: 'Khoảng tin cậy 95 %',
	yes: 'Có',
	no: 'Không',
	unknown: 'Chưa rõ'
};
