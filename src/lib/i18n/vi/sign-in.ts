/** Words of the sign-in page. */
export const signIn = {
	title: 'Đăng nhập',
	username: 'Tên đăng nhập',
	password: 'Mật khẩu',
	submit: 'Đăng nhập',
	showPassword: 'Hiện mật khẩu',
	failed: 'Tên đăng nhập hoặc mật khẩu không đúng.',
	locked: (seconds: string) => `Bạn đã thử nhiều lần. Thử lại sau ${seconds} giây.`,
	busy: (seconds: string) =>
		`Hệ thống đang bận. Thử lại sau ${seconds} giây, màn hình và dữ liệu đã gửi không bị ảnh hưởng.`,
	ended: 'Phiên làm việc đã kết thúc. Đăng nhập để tiếp tục.'
};
