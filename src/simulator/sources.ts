/** The six source systems of one simulated city, and the past that each can tell. */
import { DAY_MS } from '#lib/foundation/time.ts';
import { hourChunks, type PastPart } from './past/history.ts';
import type { SavedState } from './past/state-file.ts';
import { emsModel } from './ems/ems.ts';
import { hospitalsModel } from './hospitals/hospitals.ts';
import { indicatorsModel } from './indicators/indicators.ts';
import { kiosksModel, ticketHistoryStart } from './kiosks/kiosks.ts';
import { ehrModel } from './screening/ehr.ts';
import { cityYear, yearStart } from './screening/plan.ts';
import { screeningModel } from './screening/screening.ts';
import type { SourceModel } from './city/emission.ts';
import { loadCity } from './city/seed-tables.ts';

/** Days of health-record counts that the back-fill tells. */
const EHR_DAYS = 30;
/** Days back to the oldest word on indicators: a year of months. */
const INDICATOR_DAYS = 400;

export interface Sources {
	readonly live: readonly SourceModel[];
	/** The parts of the past before `toMs` that were not told yet, most useful first. */
	past(options: { readonly historyMs: number; readonly toMs: number }): PastPart[];
}

export function sourcesOf(state: SavedState): Sources {
	const city = loadCity();
	const { seed, anchorMs, surges, parts } = state;
	const hospitals = hospitalsModel(city, seed);
	const kiosks = kiosksModel(city, seed);
	const screening = screeningModel(city, seed);
	const ehr = ehrModel(city, seed);
	const indicators = indicatorsModel(city, seed);
	return {
		live: [
			emsModel(city, { seed, anchorMs, surges }),
			hospitals,
			kiosks,
			screening,
			ehr,
			indicators
		],
		past({ historyMs, toMs }) {
			// A planner of its own: the live one only looks forward.
			const ems = emsModel(city, { seed, anchorMs, surges });
			const window = (part: keyof typeof parts, earliestMs: number) => ({
				fromMs: Math.max(earliestMs, parts[part].until ?? 0),
				toMs,
				done: parts[part].done
			});
			const day = toMs - historyMs;
			const told = parts.screening;
			return [
				{
					part: 'ems',
					title: 'ca cấp cứu',
					unit: 'giờ',
					untilMs: toMs,
					chunks: hourChunks(window('ems', day), ems.past)
				},
				{
					part: 'hospitals',
					title: 'giường bệnh',
					unit: 'giờ',
					untilMs: toMs,
					chunks: hourChunks(window('hospitals', day), hospitals.past)
				},
				{
					part: 'ehr',
					title: 'hồ sơ sức khỏe',
					unit: 'lượt',
					untilMs: toMs,
					chunks: [windowChunk(window('ehr', toMs - EHR_DAYS * DAY_MS), ehr.between)]
				},
				{
					part: 'indicators',
					title: 'chỉ số',
					unit: 'lượt',
					untilMs: toMs,
					chunks: [
						windowChunk(window('indicators', toMs - INDICATOR_DAYS * DAY_MS), indicators.past)
					]
				},
				{
					part: 'kiosks',
					title: 'lượt chờ kiosk',
					unit: 'giờ',
					untilMs: toMs,
					chunks: hourChunks(window('kiosks', ticketHistoryStart(toMs)), kiosks.past)
				},
				{
					part: 'screening',
					title: 'sàng lọc',
					unit: 'phường, xã',
					untilMs: toMs,
					chunks: screening.wardCodes.map((wardCode) => {
						const fromMs = told.done[wardCode] ?? told.until ?? yearStart(cityYear(toMs));
						return {
							key: wardCode,
							untilMs: toMs,
							emissions: () => screening.ofWard(wardCode, fromMs, toMs)
						};
					})
				}
			];
		}
	};
}

function windowChunk(
	{ fromMs, toMs }: { fromMs: number; toMs: number },
	said: SourceModel['between']
) {
	return { key: 'all', untilMs: toMs, emissions: () => said(fromMs, toMs) };
}
