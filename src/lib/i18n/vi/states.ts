/** Words of the honest states of a figure and of loading, emptiness, failure and lost link (ux.md §5). */
export const states = {
	live: 'Trực tiếp',
	late: (when: string) => `Chậm: lúc ${when}`,
	lateClosing: (when: string) => `Chậm: chốt ${when}`,
	closing: (when: string) => `chốt ${when}`,
	stale: (when: string, span: string) => `Số cũ · ${when} (${span})`,
	partial: (reporting: string, expected: string) => `${reporting}/${expected}`,
	partialLong: (reporting: string, expected: string, sources: string) =>
		`${reporting}/${expected} ${sources} gửi số`,
	sourceDark: (when: string) => `Mất tin từ ${when}`,
	sourceDarkLong: (stream: string, when: string) => `${stream} mất tin từ ${when}`,
	noData: 'Chưa có dữ liệu',
	suppressed: 'dưới 10',
	suppressedLong: 'dưới 10, ẩn để bảo vệ cá nhân',
	aboveWhole: 'Trên 100 %: cần xem lại mẫu số',
	estimate: 'Số ước tính',
	recomputed: (when: string) => `Đã tính lại ${when}`,
	loading: 'Đang tải…',
	error: (seconds: string) => `Lỗi lấy số. Tự thử lại sau ${seconds} giây.`,
	historyDown: 'Tạm chưa xem được lịch sử. Bản đồ và danh sách ca vẫn cập nhật.',
	busy: (seconds: string) =>
		`Hệ thống đang bận, tự thử lại sau ${seconds} giây. Dữ liệu đã gửi không mất.`,
	linkLost: (clock: string) => `Mất kết nối ${clock} — số đang hiển thị là số cũ`,
	linkBack: 'Đã kết nối lại',
	connecting: 'Đang kết nối',
	linkLostShort: 'Mất kết nối',
	lastBeat: (age: string) => `nhịp cuối ${age}`,
	forbidden: 'Bạn chỉ xem được dữ liệu của phường, xã mình phụ trách.',
	backfill: (done: string, total: string) => `Đang nạp lịch sử: ${done}/${total} ngày`
};
