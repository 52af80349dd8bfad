/**
 * `GET|POST /api/gps/osmand`: any phone with Traccar Client or OsmAnd as an ambulance tracker. Apart
 * from the items door because phones cannot set headers and repeat a refused fix until it is taken.
 */
import { acceptItems, type AcceptAnswer } from '../accept.ts';
import { jsonValue, readBody } from '../body.ts';
import { jsonAnswer, Refusal, type DoorAnswer } from '../problem.ts';
import { hashKey, type Source } from '../sources.ts';
import { authenticate, ensureCapacity, ensureScope, type DoorCall, type DoorDeps } from './door.ts';
import { fixFromJson, fixFromQuery, UnreadableFix, type Fix } from './osmand.ts';

const STREAM = 'unit-positions';
const MAX_FIX_BYTES = 16_000;
const NOTHING: AcceptAnswer = { accepted: 0, duplicate: 0, rejected: [] };
/**
 * Well-formed fixes that will never be taken. A 4xx would make the phone send them for ever and
 * hold back every later fix, so they are answered 200 with the reason and kept in quarantine.
 */
const HOPELESS = new Set(['null_island', 'too_old', 'future_clock', 'contradiction']);

/** @throws Refusal, JournalUnavailable */
export async function answerOsmand(deps: DoorDeps, call: DoorCall): Promise<DoorAnswer> {
	const stream = deps.streamNamed(STREAM);
	if (stream === undefined) throw new Error(`The osmand door needs the stream ${STREAM}.`);
	if (call.method !== 'GET' && call.method !== 'POST')
		throw new Refusal('method_not_allowed', 'Use GET or POST.', { allow: 'GET, POST' });
	const receivedAt = new Date(deps.now()).toISOString();
	const fix = await readFix(call, receivedAt);
	const source = sourceOf(deps, call, fix);
	if (fix instanceof UnreadableFix) throw new Refusal(fix.code, fix.message);
	ensureScope(source, stream);
	ensureCapacity(deps, source);
	deps.budget.charge(source.id, 1);
	if (fix.item === null) return jsonAnswer(200, NOTHING);
	const answer = await acceptItems(deps, { stream, source, items: [fix.item], receivedAt });
	const [rejection] = answer.rejected;
	if (rejection === undefined || HOPELESS.has(rejection.code)) return jsonAnswer(200, answer);
	throw new Refusal('all_rejected', rejection.message, { members: { ...answer } });
}

async function readFix(call: DoorCall, receivedAt: string): Promise<Fix | UnreadableFix> {
	const type = (call.header('content-type') ?? '').toLowerCase();
	if (call.method === 'POST' && type.startsWith('application/json'))
		return fixFromJson(jsonValue(await readBody(call.body, MAX_FIX_BYTES)), receivedAt);
	if (call.method === 'POST' && type.startsWith('application/x-www-form-urlencoded')) {
		const form = (await readBody(call.body, MAX_FIX_BYTES)).toString('utf8');
		if (form !== '') return fixFromQuery(new URLSearchParams(form), receivedAt);
	}
	return fixFromQuery(call.query, receivedAt);
}

/** By `key=`, by `Authorization`, or by a device id that is itself a registered source. @throws Refusal */
function sourceOf(deps: DoorDeps, call: DoorCall, fix: Fix | UnreadableFix): Source {
	const key = call.query.get('key');
	const byKey = key === null ? null : deps.sources.byKeyHash(hashKey(key));
	if (byKey !== null) return byKey;
	if (key !== null || call.header('authorization') !== undefined) return authenticate(deps, call);
	if (fix instanceof UnreadableFix) throw new Refusal(fix.code, fix.message);
	const device = deps.sources.byDevice(fix.deviceId);
	if (device !== null) return device;
	throw new Refusal('unknown_key', 'Send key=…, or have this device registered as a source.');
}
