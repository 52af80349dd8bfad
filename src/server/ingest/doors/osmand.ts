/** Reads one fix as OsmAnd, Traccar Client and Traccar's own clients send it, in their units. */

export interface Fix {
	readonly deviceId: string;
	/** A `unit-positions` item, or null when the message has no coordinates. */
	readonly item: Readonly<Record<string, unknown>> | null;
}

/** What is wrong, in one sentence. */
export class UnreadableFix {
	readonly code: 'missing_id' | 'unreadable_body';
	readonly message: string;

	constructor(code: UnreadableFix['code'], message: string) {
		this.code = code;
		this.message = message;
	}
}

const KMH_PER_KNOT = 1.852;
const KMH_PER_METRE_PER_SECOND = 3.6;
/** Epoch numbers from here on are milliseconds: as seconds this is the year 5138. */
const FIRST_MILLISECONDS = 100_000_000_000;

/** The query (or form) of the OsmAnd protocol. Speed is in knots, battery in percent. Other parameters are ignored. */
export function fixFromQuery(query: URLSearchParams, receivedAt: string): Fix | UnreadableFix {
	const deviceId = text(query, 'id') ?? text(query, 'deviceid');
	if (deviceId === null)
		return new UnreadableFix('missing_id', 'Send the device id as id= or deviceid=.');
	const [first, second] = text(query, 'location')?.split(',') ?? [];
	const latitude = numberOf(first ?? text(query, 'lat'));
	const longitude = numberOf(second ?? text(query, 'lon'));
	if (latitude === null && longitude === null) return { deviceId, item: null };
	const at = text(query, 'timestamp');
	const observedAt = at === null ? receivedAt : instantOf(at);
	if (observedAt === null)
		return new UnreadableFix(
			'unreadable_body',
			'The timestamp is epoch seconds, milliseconds or ISO 8601.'
		);
	return fix(deviceId, {
		observedAt,
		latitude,
		longitude,
		speedKmh: scaled(numberOf(text(query, 'speed')), KMH_PER_KNOT),
		headingDegrees: heading(numberOf(text(query, 'bearing') ?? text(query, 'heading'))),
		accuracyMetres: atLeastZero(numberOf(text(query, 'accuracy'))),
		altitudeMetres: numberOf(text(query, 'altitude')),
		batteryRatio: scaled(numberOf(text(query, 'batt')), 0.01)
	});
}

/** The JSON of Traccar Client 9 and later. Speed is in m/s, battery 0 to 1, and −1 means unknown. */
export function fixFromJson(value: unknown, receivedAt: string): Fix | UnreadableFix {
	const id = field(value, 'device_id');
	if (typeof id !== 'string' || id === '')
		return new UnreadableFix('missing_id', 'Send the device id as device_id.');
	const location = field(value, 'location');
	const coords = field(location, 'coords');
	const latitude = numeric(field(coords, 'latitude'));
	const longitude = numeric(field(coords, 'longitude'));
	if (latitude === null && longitude === null) return { deviceId: id, item: null };
	const at = field(location, 'timestamp');
	const observedAt =
		at === undefined ? receivedAt : instantOf(typeof at === 'number' ? String(at) : at);
	if (observedAt === null)
		return new UnreadableFix('unreadable_body', 'location.timestamp is not an ISO 8601 instant.');
	return fix(id, {
		observedAt,
		latitude,
		longitude,
		speedKmh: scaled(numeric(field(coords, 'speed')), KMH_PER_METRE_PER_SECOND),
		headingDegrees: heading(numeric(field(coords, 'heading'))),
		accuracyMetres: atLeastZero(numeric(field(coords, 'accuracy'))),
		altitudeMetres: numeric(field(coords, 'altitude')),
		batteryRatio: scaled(numeric(field(field(location, 'battery'), 'level')), 1)
	});
}

/** Seconds, milliseconds, ISO 8601 or `yyyy-MM-dd HH:mm:ss` (UTC) as UTC ISO; null when it is none. */
export function instantOf(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const at = value.trim();
	const epochMs = /^\d{1,16}(\.\d{1,9})?$/.test(at)
		? Number(at) * (Number(at) >= FIRST_MILLISECONDS ? 1 : 1000)
		: Date.parse(
				/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(at) ? `${at.replace(' ', 'T')}Z` : isoOnly(at)
			);
	return Math.abs(epochMs) < 8.64e15 ? new Date(Math.round(epochMs)).toISOString() : null;
}

/** `Date.parse` guesses at other texts, so they are kept from it. */
function isoOnly(at: string): string {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(at) ? at : '';
}

/** Without the fields that the phone did not know. */
function fix(deviceId: string, fields: Readonly<Record<string, unknown>>): Fix {
	const known = Object.entries(fields).filter(([, value]) => value !== null);
	return { deviceId, item: { unitId: deviceId, ...Object.fromEntries(known), tracker: 'osmand' } };
}

function text(query: URLSearchParams, name: string): string | null {
	const value = query.get(name)?.trim();
	return value === undefined || value === '' ? null : value;
}

function numberOf(value: string | null | undefined): number | null {
	if (value === null || value === undefined) return null;
	return /^[+-]?\d+(\.\d*)?([eE][+-]?\d{1,3})?$/.test(value.trim()) ? Number(value) : Number.NaN;
}

function numeric(value: unknown): number | null {
	return typeof value === 'number' ? value : typeof value === 'string' ? numberOf(value) : null;
}

/** To three decimals, so that a unit conversion adds no noise; below zero means unknown. */
function scaled(value: number | null, factor: number): number | null {
	return value === null || value < 0 ? null : Math.round(value * factor * 1000) / 1000;
}

function atLeastZero(value: number | null): number | null {
	return value === null || value < 0 ? null : value;
}

function heading(degrees: number | null): number | null {
	return degrees === null || degrees < 0 ? null : degrees % 360;
}

function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Record<string, unknown>)[name];
}
