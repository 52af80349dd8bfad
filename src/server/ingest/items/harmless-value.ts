/**
 * Values of refused fields that quarantine may keep, so that a renamed field can be mended without the
 * source sending everything again. A refused value may be anything: a name, a telephone, a citizen
 * number in the wrong field. So only shapes are kept in which none of these fits:
 *
 * - truth values;
 * - numbers below a million: telephone numbers, citizen numbers and dates of birth have more digits;
 * - instants within a year of arrival: nobody who is examined or driven was born then;
 * - codes of at most 16 capitals, digits, `_` and `-`, with at most six digits, and with a digit or no
 *   more than three letters: `K02`, `115-01` and `ICU` are codes, `NGUYEN` is a name.
 *
 * A stream of persons (one with a pseudonym) keeps none at all: beside a person even an age or a
 * house number tells who it is.
 */
import { DAY_MS } from '#lib/foundation/time.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';

const LARGEST = 1_000_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const NEAR_MS = 366 * DAY_MS;
const CODE = /^[A-Z0-9_-]{1,16}$/;
const MOST_DIGITS = 6;
const MOST_LETTERS = 3;

/** `arrivedAtMs` is epoch milliseconds. */
export function isHarmless(
	stream: Pick<AnyStream, 'pseudonym'>,
	value: unknown,
	arrivedAtMs: number
): value is boolean | number | string {
	if (stream.pseudonym !== undefined) return false;
	if (typeof value === 'boolean') return true;
	if (typeof value === 'number') return Math.abs(value) < LARGEST;
	if (typeof value !== 'string') return false;
	if (INSTANT.test(value)) return Math.abs(Date.parse(value) - arrivedAtMs) <= NEAR_MS;
	return isCode(value);
}

function isCode(text: string): boolean {
	if (!CODE.test(text)) return false;
	const digits = text.replaceAll(/\D/g, '').length;
	const letters = text.replaceAll(/[^A-Z]/g, '').length;
	return digits <= MOST_DIGITS && (digits > 0 || letters <= MOST_LETTERS);
}
