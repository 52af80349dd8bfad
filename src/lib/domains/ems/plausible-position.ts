/** Findings about a fix that the schema cannot express. */
import { isInHanoiBox } from '#lib/foundation/hanoi.ts';
import type { Finding } from '#lib/streams/define-stream.ts';

export function plausiblePosition(fix: { latitude: number; longitude: number }): Finding[] {
	if (fix.latitude === 0 && fix.longitude === 0)
		return [
			{
				severity: 'reject',
				code: 'null_island',
				message: 'The fix is (0, 0): the tracker has no position yet.'
			}
		];
	if (!isInHanoiBox(fix))
		return [
			{ severity: 'flag', code: 'out_of_area', message: 'The fix lies outside the Hanoi box.' }
		];
	return [];
}
