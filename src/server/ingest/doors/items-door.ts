/** `POST /api/ingest/:stream`: a call of at most 500 items, answered item by item once they are on disk. */
import { acceptItems, type AcceptAnswer } from '../accept.ts';
import {
	bodyFormat,
	isGzip,
	itemsOf,
	MAX_BODY_BYTES,
	readBody,
	tooLarge,
	unzipped
} from '../body.ts';
import { jsonAnswer, Refusal, type DoorAnswer } from '../problem.ts';
import { answerBulk } from './bulk-door.ts';
import { authenticate, ensureCapacity, ensureScope, type DoorCall, type DoorDeps } from './door.ts';

/** @throws Refusal, JournalUnavailable */
export async function answerItems(
	deps: DoorDeps,
	call: DoorCall,
	streamName: string
): Promise<DoorAnswer> {
	if (call.method !== 'POST')
		throw new Refusal('method_not_allowed', 'Use POST to send items.', { allow: 'POST' });
	const source = authenticate(deps, call);
	const stream = deps.streamNamed(streamName);
	if (stream === undefined || stream.isInternal)
		throw new Refusal('unknown_stream', 'See /api/registry/streams for the streams there are.');
	ensureScope(source, stream);
	const format = bodyFormat(call.header('content-type'));
	const zipped = isGzip(call.header('content-encoding'));
	ensureCapacity(deps, source);
	if (call.query.has('bulk')) return answerBulk(deps, call, { source, stream, format, zipped });
	if (Number(call.header('content-length')) > MAX_BODY_BYTES) throw tooLarge();
	const sent = await readBody(call.body);
	const items = itemsOf(zipped ? await unzipped(sent) : sent, format);
	deps.budget.charge(source.id, items.length);
	const receivedAt = new Date(deps.now()).toISOString();
	return itemsAnswer(await acceptItems(deps, { stream, source, items, receivedAt }));
}

/** 200 unless every item was rejected, which is a problem of its own. */
function itemsAnswer(answer: AcceptAnswer): DoorAnswer {
	if (answer.accepted + answer.duplicate > 0) return jsonAnswer(200, answer);
	const [first] = answer.rejected;
	throw new Refusal('all_rejected', first?.message ?? 'No item could be kept.', {
		members: { ...answer }
	});
}
