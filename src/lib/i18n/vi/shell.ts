/** Words of the frame around every page: navigation, header, account, help, error pages. */
export const shell = {
	product: 'IOC Y tế',
	productLong: 'Trung tâm Điều hành Y tế Thông minh Hà Nội',
	place: 'Hà Nội',
	simulated: 'MÔ PHỎNG',
	simulatedLong: 'Số liệu mô phỏng, không phải số thật',
	skip: 'Tới nội dung chính',
	navigation: 'Trang',
	sources: 'Nguồn dữ liệu',
	clock: 'Ngày giờ theo số liệu mới nhất',
	pages: {
		overview: 'Toàn cảnh',
		ems: 'Cấp cứu 115',
		hospitals: 'Bệnh viện',
		kiosks: 'Kiosk',
		coverage: 'Sàng lọc',
		digital: 'Chuyển đổi số',
		ehr: 'Hồ sơ sức khỏe',
		programme: 'Kế hoạch 2030',
		indicators: 'Danh mục chỉ số',
		claims: 'Số đã công bố',
		sources: 'Nguồn dữ liệu'
	},
	/** Bottom bar of a phone. */
	more: 'Thêm',
	pagesShort: {
		overview: 'Toàn cảnh',
		ems: 'Cấp cứu',
		hospitals: 'Bệnh viện',
		kiosks: 'Kiosk',
		coverage: 'Sàng lọc',
		digital: 'Số hóa',
		ehr: 'Hồ sơ',
		programme: '2030',
		indicators: 'Chỉ số',
		claims: 'Công bố',
		sources: 'Nguồn'
	},
	/** Of pages under a page of the navigation, by address. */
	subtitles: { '/indicators/upload': 'Tải lên giá trị chỉ số' } as Readonly<Record<string, string>>,
	titles: {
		overview: 'Toàn cảnh thành phố',
		ems: 'Cấp cứu 115',
		hospitals: 'Tải bệnh viện',
		kiosks: 'Thời gian chờ kiosk',
		coverage: 'Độ bao phủ sàng lọc',
		digital: 'Chuyển đổi số',
		ehr: 'Hồ sơ sức khỏe',
		programme: 'Chương trình 2030',
		indicators: 'Danh mục chỉ số',
		claims: 'Số đã công bố',
		sources: 'Sổ nguồn dữ liệu'
	},
	source: {
		ems: '115',
		hospitals: 'Bệnh viện',
		kiosks: 'Kiosk',
		screening: 'Sàng lọc',
		unitsOf: (fraction: string) => `${fraction} xe`,
		late: (span: string) => `chậm ${span}`,
		stale: (span: string) => `cũ ${span}`,
		none: 'chưa có số',
		onTime: 'đúng hạn'
	},
	account: {
		label: 'Tài khoản',
		signOut: 'Đăng xuất',
		role: {
			leader: 'Lãnh đạo',
			dispatcher: 'Điều phối viên',
			ward_officer: 'Cán bộ phường, xã'
		}
	},
	settings: {
		label: 'Hiển thị',
		language: 'Ngôn ngữ',
		theme: 'Nền',
		dark: 'Tối',
		light: 'Sáng',
		auto: 'Theo giờ',
		autoLong: 'Sáng từ 06 đến 18 giờ'
	},
	help: {
		title: 'Trợ giúp và phím tắt',
		open: 'Trợ giúp',
		key: '?',
		keys: 'Phím tắt',
		states: 'Cách đọc số',
		search: 'Tìm trong trang',
		showHelp: 'Mở trợ giúp',
		closeDialog: 'Đóng hộp thoại, bỏ chọn',
		move: 'Di chuyển trong bảng, danh sách',
		choose: 'Mở dòng đang chọn',
		goTo: (page: string) => `Tới trang ${page}`,
		keysOff: 'Phím chữ không có tác dụng khi đang gõ trong ô nhập.',
		stateLive: 'Số bình thường kèm tuổi của số.',
		stateLate: 'Gạch chân đứt: nguồn gửi chậm.',
		stateStale: 'Số mờ trên nền gạch chéo: số cũ, không nên dựa vào.',
		statePartial: 'Vòng chưa khép: một số nguồn chưa gửi.',
		stateNone: 'Dấu gạch ngang: chưa có dữ liệu, không phải số 0.',
		stateSuppressed: 'Chấm: dưới 10 người, ẩn để bảo vệ cá nhân.',
		stateEstimate: 'Dấu ≈: có phần ước tính.'
	},
	error: {
		title: 'Chưa mở được trang',
		notFound: 'Không có trang này. Chọn một trang ở thanh bên.',
		forbidden: 'Bạn chỉ xem được dữ liệu của phường, xã mình phụ trách.',
		busy: 'Hệ thống đang bận. Trang sẽ mở lại được sau ít giây; dữ liệu đã gửi không mất.',
		unexpected: 'Trang gặp lỗi. Các trang khác vẫn dùng được; thử tải lại trang này.',
		code: (id: string) => `Mã lỗi ${id}`,
		home: 'Về toàn cảnh'
	}
};
