/** Finds the stream of a journal line without parsing it: the id opens with the stream's name. */
const ID = Buffer.from(',"id":"');
const SLASH = 0x2f;
const DIGITS_FROM = '{"seq":'.length;

/** Name of the line's stream, or null when the line does not open with `{"seq":…,"id":"<stream>/`. */
export function streamOfLine(bytes: Buffer): string | null {
	let at = DIGITS_FROM;
	while (isDigit(bytes[at])) at += 1;
	if (bytes.compare(ID, 0, ID.length, at, Math.min(at + ID.length, bytes.length)) !== 0)
		return null;
	const start = at + ID.length;
	const end = bytes.indexOf(SLASH, start);
	return end === -1 ? null : bytes.toString('latin1', start, end);
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
