/** Measures of the patient's way between appointments: booking, e-prescriptions, e-referrals, follow-up. */
import { bookingChannel } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

const daily = { ...office, frequency: 'day', places: 'public-hospitals', unit: 'ratio' } as const;

const weekly = { ...daily, frequency: 'week' } as const;

export const referralShare = defineMeasure({
	...daily,
	code: 'e-referral-share',
	name: { vi: 'Chuyển tuyến điện tử', en: 'Electronic referrals' },
	numerator: { vi: 'giấy chuyển tuyến điện tử', en: 'e-referrals' },
	denominator: { vi: 'mọi giấy chuyển tuyến', en: 'all referrals' },
	target: proposed(0.95)
});

export const referralAccepted = defineMeasure({
	...weekly,
	code: 'e-referral-accepted',
	name: { vi: 'Chuyển tuyến được nơi nhận chấp nhận', en: 'E-referrals accepted' },
	numerator: { vi: 'giấy được chấp nhận', en: 'referrals accepted' },
	denominator: { vi: 'giấy đã phát', en: 'referrals issued' }
});

export const referralTime = defineMeasure({
	...office,
	code: 'e-referral-accept-time',
	name: { vi: 'Thời gian chấp nhận chuyển tuyến', en: 'Time to accept a referral' },
	unit: 'hours',
	aggregation: 'median',
	frequency: 'week',
	places: 'public-hospitals',
	target: proposed(2, 'at-most')
});

export const followUpKept = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'follow-up-kept',
	name: { vi: 'Tái khám đúng hẹn', en: 'Follow-ups kept' },
	numerator: { vi: 'lượt tái khám trong ±7 ngày', en: 'kept within 7 days of the date' },
	denominator: { vi: 'lượt đến hạn', en: 'follow-ups due' },
	target: proposed(0.8)
});

export const followUpSlips = defineMeasure({
	...office,
	code: 'follow-up-slips',
	name: { vi: 'Phiếu hẹn tái khám điện tử', en: 'Electronic follow-up slips' },
	unit: 'documents',
	numerator: { vi: 'phiếu đã phát', en: 'slips issued' },
	frequency: 'month',
	places: 'public-hospitals'
});

export const bookedVisits = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'booked-visits',
	name: { vi: 'Lượt khám có đặt trước', en: 'Visits booked ahead' },
	numerator: { vi: 'lượt có đặt trước', en: 'booked visits' },
	denominator: { vi: 'lượt khám', en: 'visits' },
	target: proposed(0.5)
});

export const noShow = defineMeasure({
	...weekly,
	code: 'no-show',
	name: { vi: 'Đặt mà không đến', en: 'No-shows' },
	numerator: { vi: 'lượt không đến', en: 'booked visits missed' },
	denominator: { vi: 'lượt đã đặt', en: 'booked visits' }
});

export const prescriptions = defineMeasure({
	...daily,
	code: 'e-prescriptions',
	name: { vi: 'Đơn thuốc điện tử được nhận', en: 'E-prescriptions accepted' },
	numerator: { vi: 'đơn hệ thống quốc gia đã nhận', en: 'e-prescriptions accepted nationally' },
	denominator: { vi: 'đơn thuốc', en: 'prescriptions' },
	target: proposed(1)
});

export const bookingMix = defineMeasure({
	...weekly,
	code: 'booking-channels',
	name: { vi: 'Đăng ký khám theo kênh', en: 'Bookings by channel' },
	formula: {
		vi: 'Số đăng ký qua từng kênh chia cho mọi đăng ký. Cộng các kênh là 100 %.',
		en: 'Bookings through each channel over all bookings. The channels add up to 100 %.'
	},
	numerator: { vi: 'đăng ký qua kênh', en: 'bookings through the channel' },
	denominator: { vi: 'mọi đăng ký', en: 'all bookings' },
	category: bookingChannel
});

export const repeatTests = defineMeasure({
	...daily,
	frequency: 'month',
	code: 'repeat-tests',
	name: { vi: 'Xét nghiệm phải làm lại', en: 'Tests repeated at another site' },
	numerator: {
		vi: 'xét nghiệm cùng mã làm lại nơi khác khi còn hạn',
		en: 'same-code tests repeated within validity at another site'
	},
	denominator: { vi: 'xét nghiệm chỉ định', en: 'tests ordered' }
});

export const pathwayMeasures = [
	referralShare,
	referralAccepted,
	referralTime,
	followUpKept,
	followUpSlips,
	bookedVisits,
	noShow,
	prescriptions,
	bookingMix,
	repeatTests
] as const;
