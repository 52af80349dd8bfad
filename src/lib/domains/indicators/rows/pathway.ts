/** Rows on the patient's way between appointments: booking, e-prescriptions, e-referrals, follow-up. */
import { claim } from '../claim.ts';
import { defineIndicator } from '../define-indicator.ts';
import { OFFICES } from '../owner.ts';
import {
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
} from '../measures/pathway.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const pathwayRows = [
	defineIndicator({
		...office,
		n: 4,
		code: 'repeat-tests',
		theme: 'pathway',
		name: { vi: 'Không phải làm lại xét nghiệm', en: 'Tests not done again' },
		cityName: {
			vi: 'Chăm sóc liên tục, "không phải làm lại xét nghiệm"',
			en: 'Continuous care, "do not have to redo tests"'
		},
		kpi: {
			vi: 'Tỷ lệ xét nghiệm làm lại giữa các nơi',
			en: 'Repeat-test rate within N days across sites'
		},
		drillDown: ['city', 'test-group', 'hospital-pair'],
		measures: [repeatTests]
	}),
	defineIndicator({
		...office,
		n: 25,
		code: 'e-referrals',
		theme: 'pathway',
		name: { vi: 'Giấy chuyển tuyến điện tử', en: 'E-referrals' },
		cityName: { vi: 'Giấy chuyển tuyến được số hóa', en: 'Referral letters digitised' },
		kpi: {
			vi: 'Số đã phát; tỷ lệ; được chấp nhận; thời gian chấp nhận',
			en: 'Issued; share of all; accepted; median time to accept'
		},
		drillDown: ['city', 'from-hospital', 'to-hospital', 'reason', 'open-list'],
		measures: [referralShare, referralAccepted, referralTime],
		claims: [
			claim('year2025', { vi: 'hơn 95.000 giấy', en: 'more than 95,000' }, { asOf: '2025-12-31' })
		]
	}),
	defineIndicator({
		...office,
		n: 26,
		code: 'follow-up-slips',
		theme: 'pathway',
		name: { vi: 'Phiếu hẹn tái khám', en: 'Follow-up slips' },
		cityName: {
			vi: 'Phiếu hẹn tái khám được số hóa',
			en: 'Follow-up appointment slips digitised'
		},
		kpi: { vi: 'Phiếu điện tử; tỷ lệ đến khám; quá hạn', en: 'E-slips; show rate; overdue' },
		drillDown: ['city', 'hospital', 'clinic', 'overdue'],
		measures: [followUpKept, followUpSlips],
		claims: [
			claim(
				'year2025',
				{ vi: 'hơn 446.000 phiếu', en: 'more than 446,000' },
				{ asOf: '2025-12-31' }
			)
		]
	}),
	defineIndicator({
		...office,
		n: 48,
		code: 'online-booking',
		theme: 'pathway',
		name: { vi: 'Đặt khám trực tuyến', en: 'Online booking' },
		cityName: { vi: 'Đăng ký khám trực tuyến', en: 'Online appointment registration' },
		kpi: {
			vi: 'Tỷ lệ đặt trước, không đến, suất còn lại',
			en: 'Booked share, no-show, slots left'
		},
		drillDown: ['city', 'hospital', 'clinic', 'hour'],
		measures: [bookedVisits, noShow],
		claims: [claim('year2026', { vi: 'đang mở rộng', en: 'expanding' })]
	}),
	defineIndicator({
		...office,
		n: 49,
		code: 'e-prescriptions',
		theme: 'pathway',
		name: { vi: 'Đơn thuốc điện tử', en: 'E-prescriptions' },
		cityName: { vi: 'Đơn thuốc điện tử', en: 'Electronic prescriptions' },
		kpi: {
			vi: 'Tỷ lệ đơn điện tử; khớp với cấp phát',
			en: 'E-prescription share; dispensed match'
		},
		drillDown: ['city', 'hospital', 'doctor-group', 'rejection'],
		measures: [prescriptions],
		claims: [claim('year2026', { vi: 'đang mở rộng', en: 'expanding' })]
	}),
	defineIndicator({
		...office,
		n: 66,
		code: 'booking-channels',
		theme: 'pathway',
		name: { vi: 'Kênh đăng ký khám', en: 'Booking channels' },
		cityName: {
			vi: 'Đặt hẹn qua điện thoại; đăng ký bảo hiểm y tế bằng căn cước gắn chip',
			en: 'Appointment by phone; insurance registration with chip ID'
		},
		kpi: { vi: 'Cơ cấu kênh đăng ký', en: 'Channel mix' },
		drillDown: ['city', 'hospital', 'hour'],
		measures: [bookingMix],
		claims: [claim('list', { vi: 'có nêu', en: 'named' })]
	})
] as const;
