/** Words of the page that takes files of indicator values. */
export const indicatorUpload = {
	title: 'Tải lên giá trị chỉ số',
	choose: 'Tệp CSV hoặc XLSX',
	chooseHint:
		'Tối đa 2 MB và 20.000 dòng. Chưa ghi gì cho đến khi bạn xác nhận; tệp không được lưu.',
	ownWard: (ward: string) => `Bạn chỉ ghi được số của ${ward}. Dòng của nơi khác là dòng lỗi.`,
	getTemplate: 'Tải tệp mẫu và danh mục mã',
	otherFile: 'Chọn tệp khác',
	reading: 'Đang đọc tệp và đối chiếu với số hiện có',
	writing: 'Đang ghi, đừng đóng trang này',
	preview: 'Xem trước thay đổi',
	previewOf: (file: string) => `${file} · chưa ghi gì`,
	nothing: 'Chưa chọn tệp',
	nothingHint: 'Sau khi chọn, bạn sẽ thấy từng dòng mới, đổi, xóa, giữ nguyên hay lỗi.',
	filter: 'Lọc theo loại',
	kinds: {
		all: 'Tất cả',
		new: 'Mới',
		changed: 'Đổi',
		deleted: 'Xóa',
		unchanged: 'Giữ nguyên',
		error: 'Lỗi'
	},
	counted: (kind: string, count: string) => `${kind}: ${count}`,
	columns: {
		indicator: 'Chỉ số',
		period: 'Kỳ',
		orgUnit: 'Đơn vị',
		disaggregation: 'Phân tổ',
		numerator: 'Tử số',
		denominator: 'Mẫu số',
		value: 'Giá trị',
		deleted: 'Xóa',
		comment: 'Ghi chú'
	},
	row: 'Dòng',
	kind: 'Loại',
	before: 'Hiện có',
	after: 'Sẽ là',
	reason: 'Lý do hoặc lưu ý',
	hidden: 'dưới 10',
	none: 'chưa có',
	gone: 'xóa đi',
	aboveWhole: 'Trên 100 %: kiểm tra mẫu số.',
	more: (count: string) => `Xem thêm ${count} dòng`,
	errorFile: 'Tải các dòng lỗi',
	errorFileName: 'dong-loi',
	confirm: (count: string) => `Ghi ${count} dòng`,
	confirmWithout: (count: string, errors: string) => `Ghi ${count} dòng, bỏ ${errors} dòng lỗi`,
	nothingToWrite: 'Không có dòng nào để ghi.',
	moved: 'Tệp hoặc số hiện có đã đổi từ lúc xem trước, nên chưa ghi gì. Đây là bản xem trước mới.',
	written: 'Đã ghi xong',
	writtenCounts: (accepted: string, duplicate: string, rejected: string) =>
		`${accepted} giá trị được nhận, ${duplicate} trùng, ${rejected} bị từ chối.`,
	writtenNote: 'Số mới hiện trên các trang chỉ số sau vài giây. Bản cũ vẫn được giữ.',
	rejectedRow: (row: string, reason: string) => `Dòng ${row}: ${reason}`,
	offline: 'Mất kết nối. Chưa rõ đã ghi hay chưa: khi có mạng, xem trước lại tệp này để biết.',
	offlineReading: 'Mất kết nối, chưa ghi gì. Thử lại khi có mạng.',
	signedOut: 'Phiên đã hết. Đăng nhập lại rồi chọn tệp.',
	forbidden: 'Tài khoản này không được tải lên giá trị.',
	unavailable: 'Chưa đối chiếu được với số hiện có. Thử lại sau một phút.',
	failed: 'Máy chủ gặp lỗi. Xem trước lại để biết số hiện có.',
	fileGone: 'Tệp đã đổi hoặc bị dời đi từ khi chọn. Chọn lại tệp.',
	retry: 'Thử lại',
	at: (sentence: string, place: string) => `${sentence} (${place})`,
	files: {
		empty_file: 'Tệp không có dòng giá trị nào dưới dòng tên cột.',
		file_too_large: 'Tệp quá 2 MB. Hãy chia nhỏ.',
		too_many_rows: 'Tệp quá 20.000 dòng. Hãy chia nhỏ.',
		unpacked_too_large: 'Bảng tính bung ra quá 40 MB. Hãy lưu riêng trang tính cần gửi.',
		old_spreadsheet: 'Đây là tệp .xls cũ hoặc có mật khẩu. Hãy lưu thành .xlsx không mật khẩu.',
		unreadable_spreadsheet: 'Bảng tính bị hỏng. Hãy lưu lại thành .xlsx hoặc CSV UTF-8.',
		not_text: 'Tệp không phải .xlsx, cũng không phải chữ UTF-8. Hãy lưu thành "CSV UTF-8".',
		unreadable_csv: 'Dấu ngoặc kép trong CSV không khép. Hãy lưu lại từ bảng tính.',
		missing_head: 'Không thấy dòng nào có đủ tên cột Chỉ số, Kỳ, Đơn vị. Hãy dùng tệp mẫu.',
		repeated_head: 'Hai cột trùng tên. Hãy giữ một cột.',
		merged_cells: 'Có ô bị gộp ở dòng tên cột hoặc trong vùng giá trị. Hãy bỏ gộp.'
	},
	errors: {
		missing_cell: (cell: string, text: string) => `Ô ${cell} trống${text}.`,
		formula_cell: (cell: string, text: string) =>
			`Ô ${cell} là công thức ${text}: hãy dán giá trị thay công thức.`,
		date_cell: (cell: string, text: string) => `Ô ${cell} là ngày ${text}, không phải số.`,
		error_cell: (cell: string, text: string) => `Ô ${cell} là lỗi ${text} của bảng tính.`,
		not_a_number: (cell: string, text: string) => `Ô ${cell} “${text}” không phải số từ 0 trở lên.`,
		ambiguous_number: (cell: string, text: string) =>
			`Ô ${cell} “${text}” đọc được hai cách: viết số liền, không dấu ngăn nghìn.`,
		invalid_deleted: (cell: string, text: string) =>
			`Ô ${cell} “${text}”: viết x để xóa, để trống nếu không.`,
		unknown_place: (cell: string, text: string) => `Ô ${cell}: không có đơn vị “${text}”.`,
		unexpected_place: (cell: string, text: string) =>
			`Ô ${cell}: đơn vị “${text}” không báo cáo chỉ số này.`,
		not_your_place: (cell: string, text: string) =>
			`Ô ${cell}: bạn không được ghi số của đơn vị “${text}”.`,
		repeated_cell: (cell: string, text: string) =>
			`Dòng ${cell} trùng chỉ số, kỳ, đơn vị, phân tổ với dòng ${text}: giữ một dòng.`,
		newer_value: (cell: string, text: string) =>
			`Dòng ${cell}: một nguồn vừa báo số mới hơn${text}. Xem trước lại sau vài phút.`,
		unknown_indicator: (cell: string, text: string) =>
			`Ô ${cell}: danh mục không có chỉ số “${text}”.`,
		invalid_period: (cell: string, text: string) =>
			`Ô ${cell}: kỳ “${text}” không đúng; viết 20261123, 2026W47, 202611, 2026Q4 hoặc 2026.`,
		wrong_period: (cell: string, text: string) =>
			`Ô ${cell}: chỉ số này không báo cáo theo loại kỳ “${text}”; xem tệp mẫu.`,
		future_period: (cell: string, text: string) => `Ô ${cell}: kỳ “${text}” chưa bắt đầu.`,
		wrong_place: (cell: string, text: string) =>
			`Ô ${cell}: “${text}” không phải loại đơn vị báo cáo chỉ số này; xem tệp mẫu.`,
		unknown_option: (cell: string, text: string) =>
			`Ô ${cell}: chỉ số này không có phân tổ “${text}”.`,
		missing_option: (cell: string, text: string) =>
			`Ô ${cell}: chỉ số này cần phân tổ${text}; xem tệp mẫu.`,
		wrong_figures: (cell: string, text: string) =>
			`Ô ${cell} “${text}”: tỷ lệ cần tử số và mẫu số, số đếm chỉ cần tử số, trung vị chỉ cần giá trị.`,
		value_in_tombstone: (cell: string, text: string) =>
			`Ô ${cell} “${text}”: dòng xóa không được kèm số.`,
		impossible_value: (cell: string, text: string) =>
			`Ô ${cell} “${text}”: mẫu số là 0 mà tử số lớn hơn 0.`,
		personal_number: (cell: string, text: string) =>
			`Ô ${cell} “${text}”: ghi chú không được chứa số giấy tờ hay điện thoại của người.`,
		invalid_value: (cell: string, text: string) =>
			`Ô ${cell} “${text}” ngoài khoảng cho phép hoặc quá dài.`,
		other: (cell: string, text: string) => `Ô ${cell} “${text}” không được nhận.`
	},
	template: {
		remark: 'Ví dụ. Dòng bắt đầu bằng # được bỏ qua; xóa dấu # để dùng.',
		codes: 'Mã chỉ số, kỳ, loại đơn vị, phân tổ, các số cần điền (…), tên.',
		periods: {
			day: 'ngày, 20261123',
			week: 'tuần, 2026W47',
			month: 'tháng, 202611',
			quarter: 'quý, 2026Q4',
			year: 'năm, 2026'
		},
		places: { city: 'city', ward: 'mã phường, xã (5 số)', facility: 'mã cơ sở, ví dụ H01' }
	}
};
