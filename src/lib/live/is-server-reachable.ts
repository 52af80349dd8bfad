/** Asks the server for a sign of life before pages are loaded from it. */

const WITHIN_MS = 3_000;

/** False when nothing answers in time or the answer is not a success; never throws. */
export async function isServerReachable(path = '/api/health/live'): Promise<boolean> {
	try {
		const response = await fetch(path, {
			cache: 'no-store',
			signal: AbortSignal.timeout(WITHIN_MS)
		});
		return response.ok;
	} catch {
		return false;
	}
}
