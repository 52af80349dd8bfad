/**
 * A call in the notation of another standard: key, scope, size and JSON are checked as at every door, a
 * domain reads the envelope and answers in the shape that its senders expect.
 */
import { acceptItems, type AcceptAnswer } from '../accept.ts';
import {
	bodyFormat,
	isGzip,
	jsonValue,
	MAX_BODY_BYTES,
	readBody,
	tooLarge,
	unzipped
} from '../body.ts';
import { jsonAnswer, Refusal, type DoorAnswer } from '../problem.ts';
import { authenticate, ensureCapacity, ensureScope, type DoorCall, type DoorDeps } from './door.ts';

export interface EnvelopeCall {
	readonly body: unknown;
	readonly query: URLSearchParams;
	/** UTC ISO with milliseconds. */
	readonly receivedAt: string;
	/** Items of the envelope, in the stream's own shape. @throws JournalUnavailable */
	readonly accept: (items: readonly unknown[]) => Promise<AcceptAnswer>;
}

export interface Envelope {
	/** Stream that its items belong to and that the key must be allowed to send. */
	readonly stream: string;
	/** The answer with its status, or what is wrong with the body. */
	readonly take: (
		call: EnvelopeCall
	) => Promise<{ readonly status: number; readonly body: unknown } | { readonly problem: string }>;
}

/** @throws Refusal, JournalUnavailable */
export async function answerEnvelope(
	deps: DoorDeps,
	call: DoorCall,
	envelope: Envelope
): Promise<DoorAnswer> {
	if (call.method !== 'POST')
		throw new Refusal('method_not_allowed', 'Use POST to send values.', { allow: 'POST' });
	const source = authenticate(deps, call);
	const stream = deps.streamNamed(envelope.stream);
	if (stream === undefined)
		throw new Refusal('unknown_stream', 'See /api/registry/streams for the streams there are.');
	ensureScope(source, stream);
	if (bodyFormat(call.header('content-type')) !== 'json')
		throw new Refusal('unsupported_media_type', 'Send application/json in UTF-8.');
	const zipped = isGzip(call.header('content-encoding'));
	ensureCapacity(deps, source);
	if (Number(call.header('content-length')) > MAX_BODY_BYTES) throw tooLarge();
	const sent = await readBody(call.body);
	const receivedAt = new Date(deps.now()).toISOString();
	const taken = await envelope.take({
		body: jsonValue(zipped ? await unzipped(sent) : sent),
		query: call.query,
		receivedAt,
		accept: (items) => {
			deps.budget.charge(source.id, items.length);
			return acceptItems(deps, { stream, source, items, receivedAt });
		}
	});
	if ('problem' in taken) throw new Refusal('unreadable_body', taken.problem);
	return jsonAnswer(taken.status, taken.body);
}
