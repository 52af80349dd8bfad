/** Measures of health stations: the digital pilot and the 4.0 stations. */
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { PILOT_WARDS, STATION_WARDS } from '../sets.ts';
import { proposed, published } from '../target.ts';

const office = { owner: OFFICES.primaryCare, layer: 'applied' } as const;

const daily = { ...office, frequency: 'day', places: STATION_WARDS } as const;

export const examsSynced = defineMeasure({
	...daily,
	places: PILOT_WARDS,
	code: 'station-exams-synced',
	name: { vi: 'Lượt khám tại trạm đã về kho', en: 'Station exams that reach the store' },
	unit: 'ratio',
	numerator: { vi: 'lượt kho đã nhận trong ngày', en: 'exams received by the store' },
	denominator: { vi: 'lượt khám đã xong tại trạm', en: 'exams closed at the station' },
	target: proposed(0.98)
});

export const exams = defineMeasure({
	...daily,
	places: PILOT_WARDS,
	code: 'station-exams',
	name: { vi: 'Lượt khám đã đồng bộ', en: 'Exams synced' },
	unit: 'visits',
	numerator: { vi: 'lượt khám đã đồng bộ', en: 'exams synced' }
});

export const readiness = defineMeasure({
	...office,
	frequency: 'month',
	places: STATION_WARDS,
	code: 'station-readiness',
	name: { vi: 'Chức năng trạm đã hoạt động', en: 'Station functions live' },
	unit: 'ratio',
	numerator: { vi: 'chức năng đã hoạt động', en: 'functions live' },
	denominator: { vi: 'chức năng cần có', en: 'functions required' },
	target: proposed(1)
});

export const stationVisits = defineMeasure({
	...daily,
	code: 'station-visits',
	name: { vi: 'Lượt phục vụ tại trạm', en: 'Visits at the station' },
	unit: 'visits',
	numerator: { vi: 'lượt phục vụ', en: 'visits' }
});

export const eligibility = defineMeasure({
	...daily,
	code: 'eligibility-checks',
	name: { vi: 'Tra cứu bảo hiểm trong 3 giây', en: 'Eligibility checks within 3 seconds' },
	unit: 'ratio',
	numerator: { vi: 'lượt trả lời trong 3 giây', en: 'answered in at most 3 s' },
	denominator: { vi: 'lượt tra cứu', en: 'requests' },
	target: proposed(0.98)
});

export const treatedLocally = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'treated-at-station',
	name: { vi: 'Xử trí được tại trạm', en: 'Treated at the station' },
	unit: 'ratio',
	numerator: { vi: 'ca xử trí tại trạm', en: 'cases treated at the station' },
	denominator: { vi: 'ca được hỗ trợ từ xa', en: 'supported cases' }
});

export const supportAnswer = defineMeasure({
	...daily,
	frequency: 'week',
	code: 'remote-support-answer',
	name: { vi: 'Thời gian tuyến trên trả lời', en: 'Answer time of remote support' },
	unit: 'seconds',
	aggregation: 'p90',
	target: proposed(900, 'at-most')
});

export const outpatientShare = defineMeasure({
	...office,
	frequency: 'month',
	places: STATION_WARDS,
	code: 'station-outpatient-share',
	name: { vi: 'Lượt khám được giữ tại trạm', en: 'Outpatient visits served at the station' },
	unit: 'ratio',
	numerator: { vi: 'lượt khám tại trạm', en: 'visits at station level' },
	denominator: {
		vi: 'lượt ngoại trú của dân trong phường',
		en: 'all outpatient visits of ward residents'
	}
});

export const managed = defineMeasure({
	...office,
	frequency: 'month',
	places: { wards: ['00118'] },
	code: 'residents-managed',
	name: { vi: 'Người dân Bồ Đề được khám, quản lý', en: 'Residents of Bo De checked and managed' },
	unit: 'ratio',
	numerator: { vi: 'người đã khám và được quản lý', en: 'residents checked and managed' },
	denominator: { vi: 'dân số', en: 'residents' },
	target: published(1, '2026-01-01', {
		vi: 'Mục tiêu của phường Bồ Đề',
		en: 'Goal of Bo De ward'
	})
});

export const stationMeasures = [
	examsSynced,
	exams,
	readiness,
	stationVisits,
	eligibility,
	treatedLocally,
	supportAnswer,
	outpatientShare,
	managed
] as const;
