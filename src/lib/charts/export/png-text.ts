/** Writes text into a PNG as an `iTXt` chunk (PNG specification, 11.3.4.5), behind the header, where programs look. */

const SIGNATURE_AND_HEADER = 8 + 25;
const CRC_POLYNOMIAL = 0xedb88320;

/** @throws RangeError when the keyword is not 1 to 79 Latin letters */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array {
	if (!/^[A-Za-z]{1,79}$/.test(keyword))
		throw new RangeError(`"${keyword}" is no PNG keyword. Use 1 to 79 Latin letters.`);
	const bytes = new TextEncoder();
	// Keyword, its end, not compressed, no method, no language, no translated keyword.
	const data = [...bytes.encode(`iTXt${keyword}`), 0, 0, 0, 0, 0, ...bytes.encode(text)];
	const chunk = new Uint8Array(data.length + 8);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, data.length - 4);
	chunk.set(data, 4);
	view.setUint32(data.length + 4, crc32(data));
	const whole = new Uint8Array(png.length + chunk.length);
	whole.set(png.subarray(0, SIGNATURE_AND_HEADER));
	whole.set(chunk, SIGNATURE_AND_HEADER);
	whole.set(png.subarray(SIGNATURE_AND_HEADER), SIGNATURE_AND_HEADER + chunk.length);
	return whole;
}

function crc32(bytes: readonly number[]): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ CRC_POLYNOMIAL : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
