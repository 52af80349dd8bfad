/** The values of the whole city that boards already answered, by metric. Nothing is asked again for the ledger. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/**
 * Walks answers level by level and keeps, for each metric, the newest value of the city; of equally new
 * ones the one that stands higher, since parts of a value stand below it.
 */
export function cityValues(answers: Iterable<unknown>): Map<string, MetricValue> {
	const found = new Map<string, MetricValue>();
	let level: unknown[] = [...answers];
	while (level.length > 0) {
		const next: unknown[] = [];
		for (const node of level) {
			if (typeof node !== 'object' || node === null) continue;
			if (isCityValue(node)) keepNewer(found, node);
			else for (const child of Object.values(node)) next.push(child);
		}
		level = next;
	}
	return found;
}

/** Values are made by `measured` alone; after a trip as JSON only their shape tells. */
function isCityValue(node: object): node is MetricValue {
	return 'metric' in node && 'scope' in node && 'freshness' in node && node.scope === 'city';
}

function keepNewer(found: Map<string, MetricValue>, value: MetricValue): void {
	const known = found.get(value.metric);
	if (known === undefined || (value.asOf ?? '') > (known.asOf ?? ''))
		found.set(value.metric, value);
}
