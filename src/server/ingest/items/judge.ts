/** Whether an item may enter the journal: schema, then clock, then plausibility. The same for a door and for a replay. */
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { clockFinding } from './clock-rules.ts';
import { parseItem, type Refused } from './item-parser.ts';

export interface Judged {
	readonly data: Record<string, unknown>;
	readonly observedAt: string;
	/** Sorted, no repeats. */
	readonly flags: readonly string[];
}

const NO_FLAGS: readonly string[] = [];

/** `arrivedAtMs` is when the item reached us, epoch milliseconds. */
export function judge(stream: AnyStream, item: unknown, arrivedAtMs: number): Judged | Refused {
	const parsed = parseItem(stream, item);
	if ('code' in parsed) return parsed;
	const { data } = parsed;
	const observedAt = String(data[stream.timeField]);
	const clock = clockFinding(stream.clock, Date.parse(observedAt), arrivedAtMs);
	const findings = stream.check?.(data) ?? [];
	if (clock === null && findings.length === 0) return { data, observedAt, flags: NO_FLAGS };
	const all = clock === null ? findings : [clock, ...findings];
	const reason = all.find(({ severity }) => severity === 'reject');
	if (reason !== undefined) return reason;
	const flags = [...new Set(all.map(({ code }) => code))].toSorted();
	return { data, observedAt, flags };
}
