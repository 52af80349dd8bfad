/** Metrics of the feeds themselves: who delivers as agreed, how late, and what was refused. */
import { streams } from '#lib/domains/index.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineMetric } from '#lib/metrics/define-metric.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import { feedOutcomes } from './contract.ts';
import { BEAT_STREAMS } from './sites.ts';

/** Lags and silences look back over this long. */
export const LAG_WINDOW_MS = DAY_MS;
export const WEEK_MS = 7 * DAY_MS;
export const DRIFT_WINDOW_MS = HOUR_MS;

const shared = {
	version: 1,
	/** Every stream that comes from outside. */
	sources: streams.filter(({ isInternal }) => !isInternal).map(({ name }) => name),
	freshness: { periodMs: MINUTE_MS, lateAfterMs: 3 * MINUTE_MS, staleAfterMs: 10 * MINUTE_MS },
	numerator: null,
	denominator: null,
	target: null,
	bands: null,
	minimumDenominator: null,
	suppressBelow: null,
	owner: OWNERS.operationsCentre,
	layer: 'basic',
	scopes: ['city', 'feed']
} as const;
const now = { basis: 'receive', window: { vi: 'hiện tại', en: 'now' } } as const;
const last24h = { basis: 'receive', window: { vi: '24 giờ qua', en: 'last 24 hours' } } as const;
const last7d = { basis: 'receive', window: { vi: '7 ngày qua', en: 'last 7 days' } } as const;
const today = {
	basis: 'receive',
	window: { vi: 'hôm nay, giờ Hà Nội', en: 'today, Hanoi time' }
} as const;

export const feedsLive = defineMetric({
	...shared,
	id: 'interop.feeds-live',
	name: { vi: 'Nguồn gửi đúng cam kết', en: 'Feeds delivering as agreed' },
	formula: {
		vi: 'Số nguồn có tin đến trong giới hạn im lặng đã cam kết, chia cho số nguồn có cam kết. Ngoài giờ phục vụ không tính là im lặng.',
		en: 'Feeds whose last delivery is within the agreed limit of silence, over feeds with a contract. Hours without service are no silence.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'nguồn trong giới hạn cam kết', en: 'feeds within the agreed limit' },
	denominator: { vi: 'nguồn có cam kết', en: 'feeds with a contract' },
	clock: now,
	target: {
		value: 1,
		direction: 'at-least',
		kind: 'proposed',
		source: {
			vi: 'Đề xuất: 100 % nguồn đã cam kết nằm trong giới hạn (bảng chỉ số, dòng 14)',
			en: 'Proposed: 100 % of contracted feeds within their limit (table of indicators, row 14)'
		},
		validFrom: '2026-11-01'
	}
});

export const darkTime = defineMetric({
	...shared,
	id: 'interop.dark-time',
	name: { vi: 'Thời gian mất tin', en: 'Time in the dark' },
	formula: {
		vi: 'Tổng thời gian im lặng của các lần vượt giới hạn cam kết, tính từ tin cuối đến tin kế tiếp hoặc đến nay, trừ khoảng cách thường lệ giữa hai tin. Ngoài giờ phục vụ không tính.',
		en: 'Time of all silences beyond the agreed limit, from the last delivery to the next or to now, without the usual interval between two deliveries. Hours without service do not count.'
	},
	unit: 'seconds',
	aggregation: 'sum',
	numerator: { vi: 'giây mất tin', en: 'seconds in the dark' },
	clock: last7d
});

export const outageCount = defineMetric({
	...shared,
	id: 'interop.outages',
	name: { vi: 'Lần mất tin', en: 'Outages' },
	formula: {
		vi: 'Số lần im lặng vượt giới hạn cam kết, có phần nằm trong 7 ngày qua.',
		en: 'Silences beyond the agreed limit that reach into the last 7 days.'
	},
	unit: 'items',
	aggregation: 'count',
	numerator: { vi: 'lần mất tin', en: 'outages' },
	clock: last7d
});

const ofSites = {
	...shared,
	sources: [...BEAT_STREAMS],
	clock: last7d,
	scopes: ['city', 'site']
} as const;

export const siteDarkTime = defineMetric({
	...ofSites,
	id: 'interop.site-dark-time',
	name: { vi: 'Thời gian im lặng của một nơi', en: 'Time in the dark of a place' },
	formula: {
		vi: 'Tổng thời gian im lặng của từng bệnh viện, phường, xã, các lần vượt giới hạn số cũ của luồng, trừ một chu kỳ của luồng. Chỉ tính luồng gửi đều.',
		en: 'Time of the silences of each hospital or ward beyond the stale limit of the stream, without one period of the stream. Only streams that beat.'
	},
	unit: 'seconds',
	aggregation: 'sum',
	numerator: { vi: 'giây im lặng', en: 'seconds in the dark' }
});

export const siteOutageCount = defineMetric({
	...ofSites,
	id: 'interop.site-outages',
	name: { vi: 'Lần im lặng của một nơi', en: 'Outages of a place' },
	formula: {
		vi: 'Số lần một bệnh viện, phường, xã im lặng quá giới hạn số cũ của luồng, có phần nằm trong 7 ngày qua.',
		en: 'Silences of a hospital or ward beyond the stale limit of the stream that reach into the last 7 days.'
	},
	unit: 'items',
	aggregation: 'count',
	numerator: { vi: 'lần im lặng', en: 'outages' }
});

/** Streams that screens follow live. Of the city the lag is that of these: a daily count says nothing about seconds. */
export const LIVE_STREAMS: readonly string[] = streams
	.filter(({ isInternal, freshness }) => !isInternal && freshness.periodMs <= 5 * MINUTE_MS)
	.map(({ name }) => name);

const lag = {
	...shared,
	sources: LIVE_STREAMS,
	unit: 'milliseconds',
	clock: last24h,
	minimumDenominator: 20
} as const;
const lagFormula = {
	vi: 'của giờ nhận trừ giờ xảy ra, trên các tin đến kịp. Tin đánh dấu đến muộn (gửi lại, nạp bù) và tin phát lại không tính. Toàn thành phố chỉ tính các luồng có chu kỳ không quá 5 phút.',
	en: 'of arrival minus event time, over items in time. Items marked late (sent again, told afterwards) and replayed ones are left out. The city counts only streams with a period of at most 5 minutes.'
};

export const lagMedian = defineMetric({
	...lag,
	id: 'interop.lag-median',
	name: { vi: 'Độ trễ, trung vị', en: 'Lag, median' },
	formula: { vi: `Trung vị ${lagFormula.vi}`, en: `Median ${lagFormula.en}` },
	aggregation: 'median'
});

export const lagP95 = defineMetric({
	...lag,
	id: 'interop.lag-p95',
	name: { vi: 'Độ trễ, 95 % không quá', en: 'Lag, 95 % within' },
	formula: {
		vi: `Mức mà 95 % không vượt quá ${lagFormula.vi}`,
		en: `95 % quantile ${lagFormula.en}`
	},
	aggregation: 'p95'
});

const counted = {
	...shared,
	sources: [feedOutcomes.name],
	unit: 'items',
	aggregation: 'sum'
} as const;
const accepted = {
	...counted,
	scopes: ['city', 'feed', 'stream'],
	numerator: { vi: 'tin nhận', en: 'items kept' },
	formula: {
		vi: 'Số tin được giữ lại, không kể tin trùng. Cửa nhận đếm, mỗi phút ghi một lần.',
		en: 'Items kept, repetitions left out. Counted by the doors, written once a minute.'
	}
} as const;

export const acceptedToday = defineMetric({
	...accepted,
	id: 'interop.accepted-today',
	name: { vi: 'Tin nhận hôm nay', en: 'Items accepted today' },
	clock: today
});

export const acceptedWeek = defineMetric({
	...accepted,
	id: 'interop.accepted-week',
	name: { vi: 'Tin nhận 7 ngày', en: 'Items accepted in 7 days' },
	clock: last7d
});

export const duplicateWeek = defineMetric({
	...counted,
	id: 'interop.duplicate-week',
	name: { vi: 'Tin trùng 7 ngày', en: 'Repeated items in 7 days' },
	formula: {
		vi: 'Số tin đến lần nữa, đúng từng chữ; không thêm gì.',
		en: 'Items that arrived again word for word; they add nothing.'
	},
	numerator: { vi: 'tin trùng', en: 'repeated items' },
	clock: last7d
});

export const quarantinedWeek = defineMetric({
	...counted,
	id: 'interop.quarantined-week',
	name: { vi: 'Tin cách ly 7 ngày', en: 'Items quarantined in 7 days' },
	formula: {
		vi: 'Số tin bị từ chối được giữ lại ở khu cách ly để sửa.',
		en: 'Refused items that quarantine kept for mending.'
	},
	numerator: { vi: 'tin cách ly', en: 'quarantined items' },
	clock: last7d
});

const refused = {
	...shared,
	sources: [feedOutcomes.name],
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'tin bị từ chối', en: 'items refused' },
	denominator: { vi: 'tin đã trả lời', en: 'items answered' },
	minimumDenominator: 20,
	formula: {
		vi: 'Số tin bị từ chối chia cho số tin đã trả lời (nhận, trùng và từ chối).',
		en: 'Items refused over items answered (kept, repeated and refused).'
	}
} as const;

export const refusedToday = defineMetric({
	...refused,
	id: 'interop.refused-today',
	name: { vi: 'Tin bị từ chối hôm nay', en: 'Items refused today' },
	clock: today
});

export const refusedWeek = defineMetric({
	...refused,
	id: 'interop.refused-week',
	name: { vi: 'Tin bị từ chối 7 ngày', en: 'Items refused in 7 days' },
	clock: last7d
});

export const schemaRefused = defineMetric({
	...refused,
	id: 'interop.schema-refused',
	name: { vi: 'Tin sai cấu trúc', en: 'Items of the wrong shape' },
	formula: {
		vi: 'Số tin bị từ chối vì trường lạ, thiếu trường hoặc giá trị sai kiểu, chia cho số tin đã trả lời.',
		en: 'Items refused for an unknown, missing or invalid field over items answered.'
	},
	numerator: { vi: 'tin sai cấu trúc', en: 'items of the wrong shape' },
	clock: { basis: 'receive', window: { vi: '60 phút qua', en: 'last 60 minutes' } }
});

export const sitesLive = defineMetric({
	...shared,
	id: 'interop.sites-live',
	name: { vi: 'Nơi còn gửi tin', en: 'Places still sending' },
	formula: {
		vi: 'Số cơ sở, phường, xã có tin chưa cũ theo giới hạn của luồng, chia cho số nơi phải gửi.',
		en: 'Facilities and wards whose last item is not stale by the limit of the stream, over those that should send.'
	},
	unit: 'ratio',
	aggregation: 'ratio',
	numerator: { vi: 'nơi có tin chưa cũ', en: 'places whose last item is not stale' },
	denominator: { vi: 'nơi phải gửi', en: 'places that should send' },
	clock: now,
	scopes: ['city', 'stream']
});

export const interopMetrics = [
	feedsLive,
	darkTime,
	outageCount,
	siteDarkTime,
	siteOutageCount,
	lagMedian,
	lagP95,
	acceptedToday,
	acceptedWeek,
	duplicateWeek,
	quarantinedWeek,
	refusedToday,
	refusedWeek,
	schemaRefused,
	sitesLive
] as const;
