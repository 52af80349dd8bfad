/** Fetches an explanation. What can go wrong is an answer too, because the panel shows it. */
import type { Explanation } from '#lib/metrics/explanation.ts';
import type { Scope } from '#lib/metrics/metric-value.ts';

export type Loaded =
	| { readonly status: 'ready'; readonly explanation: Explanation }
	| { readonly status: 'failed'; readonly why: 'busy' | 'offline' | 'forbidden' | 'error' };

/** Null when the signal ended the asking. */
export async function loadExplanation(
	{ metric, scope }: { readonly metric: string; readonly scope: Scope },
	signal: AbortSignal
): Promise<Loaded | null> {
	const address = `/api/explain/${encodeURIComponent(metric)}?scope=${encodeURIComponent(scope)}`;
	try {
		const response = await fetch(address, { signal });
		if (response.ok)
			return { status: 'ready', explanation: (await response.json()) as Explanation };
		return { status: 'failed', why: whyOf(response.status) };
	} catch {
		return signal.aborted ? null : { status: 'failed', why: 'offline' };
	}
}

function whyOf(status: number): 'busy' | 'forbidden' | 'error' {
	if (status === 503 || status === 429) return 'busy';
	return status === 401 || status === 403 ? 'forbidden' : 'error';
}
