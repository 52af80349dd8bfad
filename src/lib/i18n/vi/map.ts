/** Words on and around maps. */
export const map = {
	label: 'Bản đồ Hà Nội',
	schematic: 'Sơ đồ phường, xã',
	schematicLong: 'Sơ đồ dựng từ điểm trụ sở phường, xã; không phải ranh giới hành chính',
	boundaries: 'Ranh giới phường, xã',
	inset: 'Nội đô',
	insetScale: (times: string, count: string) => `phóng ${times} lần · ${count} phường, xã`,
	tableTwin: 'Bảng cùng số liệu với bản đồ',
	layer: {
		units: 'Trạm & xe cấp cứu',
		beds: 'Tải bệnh viện',
		waits: 'Thời gian chờ kiosk',
		coverage: 'Độ bao phủ sàng lọc'
	},
	legend: {
		title: 'Chú giải',
		stationReady: 'Trạm, số xe sẵn sàng',
		unitOnDuty: 'Xe đang làm nhiệm vụ',
		unitReady: 'Xe sẵn sàng',
		unitLost: 'Mất tín hiệu',
		incident: 'Ca đang mở',
		below: (value: string) => `dưới ${value}`,
		between: (low: string, high: string) => `${low}–${high}`,
		above: (value: string) => `trên ${value}`,
		noData: 'chưa có dữ liệu',
		suppressed: 'ẩn, dưới 10 người',
		count: (label: string, count: string) => `${label} (${count})`
	},
	cluster: (count: string) => `${count} điểm gần nhau`,
	scaleKm: (km: string) => `${km} km`,
	zoomIn: 'Phóng to',
	zoomOut: 'Thu nhỏ',
	reset: 'Về toàn thành phố',
	loading: 'Đang tải bản đồ…',
	wardList: 'Chọn phường, xã trên bản đồ',
	wardListHelp: 'Phím mũi tên, Home, End hoặc chữ đầu của tên; Enter để chọn.',
	twoFingers: 'Dùng hai ngón tay để di chuyển bản đồ',
	contextLost: 'Bản đồ đang được vẽ lại. Bảng bên dưới vẫn đầy đủ.',
	unavailable: 'Máy này không vẽ được bản đồ. Bảng có cùng số liệu.'
};
