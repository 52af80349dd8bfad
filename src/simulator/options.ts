/** The command line of the simulator. A wrong value is answered by one sentence, never by a guess. */
import { parseArgs } from 'node:util';
import { streamNamed } from '#lib/domains/index.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { FAMILIES } from './city/emission.ts';
import type { SourceOutage } from './city/outages.ts';
import { SCENARIOS, type Scenario } from './city/scenarios.ts';

export interface SimulatorOptions {
	readonly url: URL;
	/** File with the API keys; null only for a dry run. */
	readonly keysFile: string | null;
	readonly stateFile: string | null;
	readonly seed: number;
	/** Simulated seconds per real second. */
	readonly speed: number;
	/** Simulated start, epoch milliseconds. */
	readonly fromMs: number;
	readonly scenarios: ReadonlySet<Scenario>;
	/** Sources that fall silent: `ems:1m:7m` is one minute after the start for seven. */
	readonly outages: readonly SourceOutage[];
	/** How far back the back-fill reaches; 0 for none. */
	readonly historyMs: number;
	/** Simulated time after which the simulator ends; null for never. */
	readonly durationMs: number | null;
	readonly isDryRun: boolean;
}

/** Length of a dry run that names no duration. */
const DRY_RUN_MS = HOUR_MS;
const UNITS: Readonly<Record<string, number>> = {
	s: SECOND_MS,
	m: MINUTE_MS,
	h: HOUR_MS,
	d: DAY_MS
};

/** The options, or the sentence that says which value is wrong and what to write instead. */
export function simulatorOptions(
	argv: readonly string[],
	nowMs: number
): SimulatorOptions | { readonly problem: string } {
	try {
		return read(argv, nowMs);
	} catch (error) {
		if (error instanceof RangeError || error instanceof TypeError)
			return { problem: error.message.split('\n')[0] ?? error.message };
		throw error;
	}
}

function read(argv: readonly string[], nowMs: number): SimulatorOptions {
	const { values } = parseArgs({
		args: [...argv],
		options: {
			url: { type: 'string', default: 'http://127.0.0.1:3000' },
			keys: { type: 'string' },
			state: { type: 'string' },
			seed: { type: 'string', default: '115' },
			speed: { type: 'string', default: '1' },
			from: { type: 'string' },
			scenario: { type: 'string', multiple: true, default: [] },
			outage: { type: 'string', multiple: true, default: [] },
			history: { type: 'string', default: '24h' },
			duration: { type: 'string' },
			'dry-run': { type: 'boolean', default: false }
		}
	});
	const isDryRun = values['dry-run'];
	if (values.keys === undefined && !isDryRun)
		throw new RangeError('Give the file with the API keys, for example --keys data/demo.json.');
	const duration = values.duration === undefined ? null : span(values.duration, '--duration');
	return {
		url: address(values.url),
		keysFile: values.keys ?? null,
		stateFile: values.state ?? null,
		seed: numberIn(values.seed, { name: '--seed', low: 0, high: 4_294_967_295, isWhole: true }),
		speed: numberIn(values.speed, { name: '--speed', low: 0.1, high: 3_600, isWhole: false }),
		fromMs: values.from === undefined ? nowMs : moment(values.from),
		scenarios: new Set(values.scenario.map(scenario)),
		outages: values.outage.map(outage),
		historyMs: values.history === 'none' ? 0 : span(values.history, '--history'),
		durationMs: duration ?? (isDryRun ? DRY_RUN_MS : null),
		isDryRun
	};
}

/** @throws RangeError with a sentence when the text is not an http address. */
export function address(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
	throw new RangeError(
		`--url "${text}" is not an address; write for example http://127.0.0.1:3000.`
	);
}

export interface NumberRule {
	readonly name: string;
	readonly low: number;
	readonly high: number;
	readonly isWhole: boolean;
}

/** @throws RangeError with a sentence when the text is not such a number. */
export function numberIn(text: string, { name, low, high, isWhole }: NumberRule): number {
	const value = text.trim() === '' ? NaN : Number(text);
	if (value >= low && value <= high && (!isWhole || Number.isInteger(value))) return value;
	const kind = isWhole ? 'a whole number' : 'a number';
	throw new RangeError(`${name} "${text}" is not ${kind} from ${String(low)} to ${String(high)}.`);
}

function moment(text: string): number {
	const ms = /[zZ]$|[+-]\d\d:\d\d$/.test(text) ? Date.parse(text) : NaN;
	if (!Number.isNaN(ms)) return ms;
	throw new RangeError(
		`--from "${text}" is not an instant with zone; write for example 2026-11-24T07:00:00+07:00.`
	);
}

/** Milliseconds of a span such as `90s`, `10m` or `24h`. @throws RangeError with a sentence. */
export function span(text: string, name: string): number {
	const [, amount, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
	const factor = UNITS[unit ?? ''];
	if (amount !== undefined && factor !== undefined && Number(amount) > 0)
		return Number(amount) * factor;
	throw new RangeError(`${name} "${text}" is not a span; write for example 90s, 10m or 24h.`);
}

function scenario(text: string): Scenario {
	const known = SCENARIOS.find((name) => name === text);
	if (known !== undefined) return known;
	throw new RangeError(`--scenario "${text}" is unknown; use ${SCENARIOS.join(', ')}.`);
}

/** `SOURCE:AFTER:FOR` or `SOURCE/PLACE:AFTER:FOR`; SOURCE is a source system or one of its streams. */
function outage(text: string): SourceOutage {
	const [, who = '', place, after = '', length = ''] =
		/^([a-z-]+)(?:\/([\w.:-]+?))?:(\w+):(\w+)$/.exec(text) ?? [];
	const name = `--outage "${text}"`;
	const stream = streamNamed(who);
	const isStream = stream !== undefined && stream.isInternal !== true;
	if (!isStream && !FAMILIES.some((family) => family === who))
		throw new RangeError(
			`${name} names no source; write for example ems:1m:7m or hospitals/H03:1m:1h. Sources: ${FAMILIES.join(', ')}, or a stream.`
		);
	return {
		who,
		place: place ?? null,
		atMs: after === '0' ? 0 : span(after, name),
		forMs: span(length, name),
		everyMs: null
	};
}
