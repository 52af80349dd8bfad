/** The categories by which a measure may be split. An item names one option as `category=option`. */
import type { Words } from '#lib/foundation/locale.ts';

export interface Category {
	readonly code: string;
	readonly name: Words;
	/** Options in their usual order. */
	readonly options: Readonly<Record<string, Words>>;
	/**
	 * `own`: every option has a denominator of its own, so totals add both sides. `shared`: all options
	 * of a place are parts of the same whole, so its denominator counts once.
	 */
	readonly denominators: 'own' | 'shared';
	/** Option that stands for the whole where options do not add up, such as the first step of a cascade. */
	readonly headline?: string;
}

/** `channel=pos`. Absent parts are written as the empty text. */
export function disaggregationOf(category: Category, option: string): string {
	return `${category.code}=${option}`;
}

/** The option behind `category=option`, or null when it is not one of this category. */
export function optionOf(category: Category, disaggregation: string): string | null {
	const [code, option = '', ...rest] = disaggregation.split('=');
	const isKnown = code === category.code && rest.length === 0;
	return isKnown && Object.hasOwn(category.options, option) ? option : null;
}

export const paymentChannel: Category = {
	code: 'channel',
	name: { vi: 'Kênh thanh toán', en: 'Payment channel' },
	options: {
		pos: { vi: 'Máy POS', en: 'POS' },
		'static-qr': { vi: 'QR tĩnh', en: 'Static QR' },
		'dynamic-qr': { vi: 'QR động', en: 'Dynamic QR' },
		'e-wallet': { vi: 'Ví điện tử', en: 'E-wallet' }
	},
	denominators: 'shared'
};

export const bookingChannel: Category = {
	code: 'channel',
	name: { vi: 'Kênh đăng ký khám', en: 'Booking channel' },
	options: {
		app: { vi: 'Ứng dụng', en: 'App' },
		phone: { vi: 'Điện thoại', en: 'Phone' },
		kiosk: { vi: 'Kiosk', en: 'Kiosk' },
		counter: { vi: 'Quầy', en: 'Counter' }
	},
	denominators: 'shared'
};

export const emrStage: Category = {
	code: 'stage',
	name: { vi: 'Mức bệnh án điện tử', en: 'Stage of electronic medical records' },
	options: {
		none: { vi: 'Chưa bắt đầu', en: 'Not begun' },
		begun: { vi: 'Đang triển khai', en: 'Begun' },
		live: { vi: 'Đã vận hành', en: 'Live' },
		paperless: { vi: 'Không còn giấy', en: 'Paperless' }
	},
	denominators: 'shared'
};

export const hospitalSystem: Category = {
	code: 'system',
	name: { vi: 'Phân hệ', en: 'System' },
	options: {
		his: { vi: 'HIS', en: 'HIS' },
		lis: { vi: 'LIS', en: 'LIS' },
		pacs: { vi: 'PACS', en: 'PACS' }
	},
	denominators: 'own'
};

export const aiTask: Category = {
	code: 'task',
	name: { vi: 'Việc AI đọc', en: 'What AI reads' },
	options: {
		'chest-x-ray': { vi: 'X-quang phổi', en: 'Chest X-ray' },
		endoscopy: { vi: 'Nội soi tiêu hóa', en: 'Digestive endoscopy' },
		'early-cancer': { vi: 'Phát hiện sớm ung thư', en: 'Early cancer detection' }
	},
	denominators: 'own'
};

export const recordSection: Category = {
	code: 'section',
	name: { vi: 'Phần của hồ sơ', en: 'Section of the record' },
	options: {
		checkup: { vi: 'Khám sức khỏe', en: 'Check-ups' },
		treatment: { vi: 'Điều trị', en: 'Treatment' },
		vaccination: { vi: 'Tiêm chủng', en: 'Vaccination' },
		testing: { vi: 'Xét nghiệm', en: 'Testing' },
		nutrition: { vi: 'Dinh dưỡng', en: 'Nutrition' }
	},
	denominators: 'own'
};

export const targetGroup: Category = {
	code: 'group',
	name: { vi: 'Nhóm đối tượng', en: 'Target group' },
	options: {
		'under-6': { vi: 'Dưới 6 tuổi', en: 'Under 6' },
		students: { vi: 'Học sinh, sinh viên', en: 'Pupils and students' },
		workers: { vi: 'Người lao động', en: 'Workers' },
		'65-plus': { vi: 'Từ 65 tuổi', en: '65 and over' },
		others: { vi: 'Còn lại', en: 'Others' }
	},
	denominators: 'own'
};

export const cascadeStep: Category = {
	code: 'step',
	name: { vi: 'Bước', en: 'Step' },
	options: {
		screened: { vi: 'Đã sàng lọc', en: 'Screened' },
		positive: { vi: 'Nghi ngờ', en: 'Positive' },
		confirmed: { vi: 'Đã chẩn đoán', en: 'Confirmed' },
		'in-care': { vi: 'Đang quản lý', en: 'In care' },
		controlled: { vi: 'Đạt mục tiêu điều trị', en: 'Controlled' }
	},
	denominators: 'own',
	headline: 'screened'
};

export const cancerSite: Category = {
	code: 'site',
	name: { vi: 'Loại ung thư', en: 'Site' },
	options: {
		cervix: { vi: 'Cổ tử cung', en: 'Cervix' },
		breast: { vi: 'Vú', en: 'Breast' },
		colorectal: { vi: 'Đại trực tràng', en: 'Colorectal' },
		lung: { vi: 'Phổi', en: 'Lung' }
	},
	denominators: 'own'
};

export const lifeStage: Category = {
	code: 'stage',
	name: { vi: 'Giai đoạn đời', en: 'Life stage' },
	options: {
		child: { vi: 'Trẻ em', en: 'Children' },
		'working-age': { vi: 'Tuổi lao động', en: 'Working age' },
		pregnancy: { vi: 'Mang thai', en: 'Pregnancy' },
		elderly: { vi: 'Người cao tuổi', en: 'Elderly' }
	},
	denominators: 'own'
};

export const identityMethod: Category = {
	code: 'method',
	name: { vi: 'Cách nhận diện', en: 'Identification method' },
	options: {
		chip: { vi: 'Căn cước gắn chip', en: 'Chip ID card' },
		face: { vi: 'Khuôn mặt', en: 'Face' }
	},
	denominators: 'own'
};

export const arrivalBarrier: Category = {
	code: 'barrier',
	name: { vi: 'Trở ngại', en: 'Barrier' },
	options: {
		congestion: { vi: 'Ùn tắc', en: 'Congestion' },
		'narrow-alley': { vi: 'Ngõ hẹp', en: 'Narrow alley' },
		address: { vi: 'Không tìm thấy địa chỉ', en: 'Address not found' },
		building: { vi: 'Vào tòa nhà chậm', en: 'Slow building access' }
	},
	denominators: 'shared'
};

export const preventionProgramme: Category = {
	code: 'programme',
	name: { vi: 'Chương trình', en: 'Programme' },
	options: {
		'preventive-medicine': { vi: 'Y tế dự phòng', en: 'Preventive medicine' },
		'food-safety': { vi: 'An toàn thực phẩm', en: 'Food safety' },
		'population-children': {
			vi: 'Dân số và bảo vệ trẻ em',
			en: 'Population and child protection'
		},
		'social-vices': { vi: 'Phòng, chống tệ nạn xã hội', en: 'Social-vice prevention' }
	},
	denominators: 'own'
};

export const planProject: Category = {
	code: 'project',
	name: { vi: 'Nhóm việc', en: 'Workstream' },
	options: {
		'health-records': { vi: 'Hồ sơ sức khỏe điện tử', en: 'Electronic health records' },
		'medical-records': { vi: 'Bệnh án điện tử', en: 'Electronic medical records' },
		'data-repository': { vi: 'Kho dữ liệu y tế dùng chung', en: 'Shared health-data repository' },
		stations: { vi: 'Trạm y tế 4.0', en: '4.0 health stations' },
		'operations-centre': { vi: 'Trung tâm điều hành', en: 'Operations centre' }
	},
	denominators: 'own'
};

export const deviceType: Category = {
	code: 'device',
	name: { vi: 'Loại thiết bị', en: 'Device type' },
	options: {
		bedside: { vi: 'Theo dõi tại giường', en: 'Bedside monitors' },
		'cold-chain': { vi: 'Dây chuyền lạnh', en: 'Cold chain' },
		wearable: { vi: 'Thiết bị đeo', en: 'Wearables' }
	},
	denominators: 'own'
};
