/** Branded identifiers: two ids of different things can never be swapped by accident. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Five-digit commune-level code of Decision 19/2025/QD-TTg, for example `'00004'`. Never a number. */
export type WardCode = Branded<'WardCode'>;

const WARD_CODE = /^\d{5}$/;

export function isWardCode(text: string): text is WardCode {
	return WARD_CODE.test(text);
}

/** @throws RangeError when the text is not five digits. */
export function wardCode(text: string): WardCode {
	if (!isWardCode(text)) throw new RangeError(`A ward code has five digits, got "${text}".`);
	return text;
}
