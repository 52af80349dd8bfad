/** Words of reception kiosks. */
export const kiosks = {
	wait: 'Thời gian chờ',
	waitKiosk: 'Chờ kiosk',
	waitMeaning: 'từ lúc lấy số đến lúc được gọi, tính cả người còn chờ',
	withinTarget: (fraction: string) => `${fraction} lượt`,
	withinTargetNote: 'trong 2 phút · hôm nay',
	onTarget: 'Đạt mục tiêu hôm nay',
	waitingNow: 'Đang chờ',
	visitsToday: 'Lượt hôm nay',
	working: (fraction: string) => `${fraction} kiosk hoạt động`,
	stopped: (count: string) => `${count} kiosk ngừng`,
	stoppedNone: 'Không kiosk nào ngừng',
	facility: 'Cơ sở',
	longest: 'Chờ lâu nhất',
	longestNote: 'trung vị 60 phút qua',
	bySite: 'Theo cơ sở',
	machine: 'Kiosk',
	state: 'Tình trạng',
	queue: 'Hàng chờ',
	counters: 'Quầy mở',
	lastBeat: 'Nhịp cuối',
	line24h: 'Thời gian chờ 24 giờ qua',
	baseline: 'Trước khi có kiosk: 15 phút (báo cáo thành phố 2025)',
	kioskStates: {
		online: 'Hoạt động',
		offline: 'Ngừng',
		paper_out: 'Hết giấy',
		error: 'Lỗi'
	}
};
