/** The text of one journal record: an envelope whose last field is `data`, so its bytes can be found without parsing. */
import type { NewEvent, StreamEvent } from '#lib/streams/stream-event.ts';

const DATA_FIELD = ',"data":';
/** Characters that JSON must escape; lone surrogates are not valid UTF-8. */
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** One line of JSON. `dataJson` is the item as JSON, so that it is made only once. */
export function journalLine(seq: number, event: NewEvent, dataJson: string): string {
	const flags = event.flags.length === 0 ? '[]' : JSON.stringify(event.flags);
	return (
		`{"seq":${String(seq)},"id":${quoted(event.id)},"stream":${quoted(event.stream)}` +
		`,"subject":${quoted(event.subject)},"source":${quoted(event.source)}` +
		`,"observedAt":${quoted(event.observedAt)},"receivedAt":${quoted(event.receivedAt)}` +
		`,"flags":${flags}${DATA_FIELD}${dataJson}}`
	);
}

/** The item's JSON inside a record. No earlier field can contain the marker: quotes are escaped there. */
export function dataJsonOf(bytes: Buffer): string {
	const start = bytes.indexOf(DATA_FIELD) + DATA_FIELD.length;
	return bytes.toString('utf8', start, bytes.length - 1);
}

/** @throws SyntaxError when the bytes are not a journal record. */
export function parseJournalLine(bytes: Buffer): StreamEvent {
	return JSON.parse(bytes.toString('utf8')) as StreamEvent;
}

function quoted(text: string): string {
	return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}
