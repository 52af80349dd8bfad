/** What the distance between the device's clock and ours says about an item. */
import type { Finding, StreamClock } from '#lib/streams/define-stream.ts';

/** Null when the clock is plausible and the item in time. Both instants are epoch milliseconds. */
export function clockFinding(
	clock: StreamClock,
	observedAtMs: number,
	receivedAtMs: number
): Finding | null {
	const aheadMs = observedAtMs - receivedAtMs;
	if (aheadMs > clock.rejectAheadMs)
		return {
			severity: 'reject',
			code: 'future_clock',
			message: 'The event time lies in the future. Correct the clock of the device.'
		};
	if (aheadMs > clock.flagAheadMs)
		return {
			severity: 'flag',
			code: 'clock_ahead',
			message: 'The clock of the device runs ahead.'
		};
	if (-aheadMs > clock.rejectAfterMs)
		return {
			severity: 'reject',
			code: 'too_old',
			message: 'The event is older than this stream accepts.'
		};
	if (-aheadMs > clock.lateAfterMs)
		return { severity: 'flag', code: 'late', message: 'The event arrived late.' };
	return null;
}
