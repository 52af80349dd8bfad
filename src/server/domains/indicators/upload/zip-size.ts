/**
 * What a zip file says it unpacks to, before anything is unpacked. The reader of spreadsheets never
 * unpacks an entry beyond its declared size, so the sum of these is a ceiling. Files that leave a size
 * open are refused.
 */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const SIZE_ELSEWHERE = 0xffffffff;
const MAX_ENTRIES = 2_000;

/** Bytes; null when the directory is damaged or leaves a size open. */
export function declaredSize(bytes: Buffer): number | null {
	const end = endOfDirectory(bytes);
	if (end === null) return null;
	const count = bytes.readUInt16LE(end + 10);
	let at = bytes.readUInt32LE(end + 16);
	if (count > MAX_ENTRIES) return null;
	let total = 0;
	for (let index = 0; index < count; index += 1) {
		if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
		const packed = bytes.readUInt32LE(at + 20);
		const unpacked = bytes.readUInt32LE(at + 24);
		const isStored = bytes.readUInt16LE(at + 10) === 0;
		const isOpen = packed === 0 ? (bytes.readUInt16LE(at + 8) & 8) !== 0 : unpacked === 0;
		if (packed === SIZE_ELSEWHERE || unpacked === SIZE_ELSEWHERE) return null;
		// An empty entry packs into two bytes; more than that of nothing is a lie.
		if (isOpen && packed !== 2) return null;
		total += isStored ? packed : unpacked;
		at +=
			ENTRY_BYTES +
			bytes.readUInt16LE(at + 28) +
			bytes.readUInt16LE(at + 30) +
			bytes.readUInt16LE(at + 32);
	}
	return total;
}

/** Only where the file ends with it: two directories in one file would be read differently by two readers. */
function endOfDirectory(bytes: Buffer): number | null {
	const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
	for (let at = bytes.length - END_BYTES; at >= first; at -= 1)
		if (bytes.readUInt32LE(at) === END_OF_DIRECTORY)
			return at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length ? at : null;
	return null;
}
