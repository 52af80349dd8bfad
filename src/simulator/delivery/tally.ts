/** Counts of what was sent, told in one line a minute. */
import { CITY_OFFSET_MS } from '#lib/foundation/time.ts';
import type { IngestAnswer } from './ingest-answer.ts';

export interface Tally {
	answered(stream: string, answer: IngestAnswer): void;
	/** Events let go on purpose, because a newer one of the same thing waits behind them. */
	dropped(stream: string, count: number): void;
	/** Something that keeps the source from sending; the newest one is told. */
	trouble(sentence: string): void;
	/** The line of the minute, and starts the next. */
	line(simulatedMs: number): string;
	/** Totals since the start. */
	readonly totals: Readonly<Counts>;
}

interface Counts {
	accepted: number;
	duplicate: number;
	rejected: number;
	dropped: number;
}

export function newTally(): Tally {
	const totals: Counts = { accepted: 0, duplicate: 0, rejected: 0, dropped: 0 };
	let minute: Counts = { ...totals };
	let note = '';
	return {
		totals,
		answered(stream, { accepted, duplicate, rejected, rejectedCount }) {
			for (const counts of [totals, minute]) {
				counts.accepted += accepted;
				counts.duplicate += duplicate;
				counts.rejected += rejectedCount;
			}
			const first = rejected[0];
			if (first !== undefined) note = `${stream}: ${first.code}, ${first.message}`;
		},
		dropped(stream, count) {
			totals.dropped += count;
			minute.dropped += count;
			note = `${stream}: bỏ ${String(count)} sự kiện cũ vì máy chủ không nhận kịp`;
		},
		trouble(sentence) {
			note = sentence;
		},
		line(simulatedMs) {
			const clock = new Date(simulatedMs + CITY_OFFSET_MS).toISOString().slice(11, 16);
			const { accepted, duplicate, rejected, dropped } = minute;
			const said = `Mô phỏng ${clock}: nhận ${String(accepted)}, trùng ${String(duplicate)}, từ chối ${String(rejected)}, bỏ ${String(dropped)}`;
			const line = note === '' ? said : `${said} (${note})`;
			minute = { accepted: 0, duplicate: 0, rejected: 0, dropped: 0 };
			note = '';
			return line;
		}
	};
}
