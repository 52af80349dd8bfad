/** Words beside numbers: units, why a number is missing, how sure it is, who set its target. */
export const figures = {
	/** Ratios are shown in percent and times in minutes. */
	/** A lag beyond two hours, and beyond two days. */
	longLag: { hours: 'giờ', days: 'ngày' },
	unit: {
		ratio: '%',
		seconds: 'phút',
		hours: 'giờ',
		milliseconds: 'giây',
		persons: 'người',
		beds: 'giường',
		units: 'xe',
		incidents: 'ca',
		cases: 'ca',
		hospitals: 'bệnh viện',
		facilities: 'cơ sở',
		wards: 'phường, xã',
		departments: 'khoa',
		kiosks: 'kiosk',
		visits: 'lượt',
		records: 'hồ sơ',
		documents: 'văn bản',
		sessions: 'phiên',
		datasets: 'bộ dữ liệu',
		feeds: 'nguồn',
		items: 'mục',
		score: 'điểm',
		vnd: '₫',
		'events-per-hour': 'lượt/giờ',
		'kilometres-per-hour': 'km/h'
	},
	missing: {
		'no-data': 'Chưa có dữ liệu',
		'not-applicable': 'Không áp dụng',
		unknown: 'Chưa rõ',
		suppressed: 'dưới 10'
	},
	missingLong: {
		'no-data': 'Chưa nguồn nào gửi số này',
		'not-applicable': 'Nơi này không có chỉ tiêu này',
		unknown: 'Nguồn có gửi nhưng không nêu số này',
		suppressed: 'dưới 10, ẩn để bảo vệ cá nhân'
	},
	registered: 'theo danh mục',
	few: 'n nhỏ',
	fewLong: (count: string, least: string) =>
		`Chỉ ${count} quan sát, cần từ ${least} trở lên để so sánh`,
	denominatorDate: (date: string) => `mẫu số ${date}`,
	interval: (range: string) => `khoảng tin cậy 95 %: ${range}`,
	corrected: (when: string) => `đã cập nhật ${when}`,
	explain: 'Giải thích số này',
	explainChart: (title: string) => `Giải thích biểu đồ: ${title}`,
	targetAtMost: (value: string, setBy: string) => `Mục tiêu: tối đa ${value} (${setBy})`,
	targetAtLeast: (value: string, setBy: string) => `Mục tiêu: ${value} (${setBy})`,
	target: { published: 'công bố', city: 'Thành phố giao', proposed: 'đề xuất' },
	placeLine: 'Nơi này',
	correctedFrom: (first: string, now: string, when: string) =>
		`Ban đầu ${first}, cập nhật ${when} thành ${now}`,
	export: { state: 'trạng thái', metric: 'chỉ số', low: 'cận dưới', high: 'cận trên' },
	states: {
		live: 'trực tiếp',
		late: 'chậm',
		stale: 'số cũ',
		partial: 'chưa đủ nguồn',
		'no-data': 'chưa có dữ liệu',
		suppressed: 'ẩn'
	}
};
