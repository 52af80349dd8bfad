/** How the keyboard walks the list of wards: arrows, ends, and the first letters without their accents. */

export interface ListEntry {
	readonly code: string;
	readonly name: string;
}

/** Letters typed so far and when the last one was, milliseconds of the event clock. */
export interface Typed {
	readonly text: string;
	readonly at: number;
}

export interface ListMove {
	readonly code: string;
	readonly typed: Typed;
}

/** A pause longer than this starts a new word. Milliseconds. */
const TYPING_PAUSE_MS = 800;
const PAGE = 10;

/** Where a key leads from `active`; null when the key means nothing here. */
export function nextWard(
	entries: readonly ListEntry[],
	active: string,
	{ key, typed, at }: { key: string; typed: Typed; at: number }
): ListMove | null {
	const index = Math.max(
		0,
		entries.findIndex((entry) => entry.code === active)
	);
	const last = entries.length - 1;
	const steps: Readonly<Record<string, number>> = {
		ArrowDown: index + 1,
		ArrowUp: index - 1,
		PageDown: index + PAGE,
		PageUp: index - PAGE,
		Home: 0,
		End: last
	};
	const step = steps[key];
	if (step !== undefined) {
		const entry = entries[Math.min(last, Math.max(0, step))];
		return entry ? { code: entry.code, typed: { text: '', at } } : null;
	}
	if (key.length !== 1) return null;
	const text = at - typed.at > TYPING_PAUSE_MS ? key : typed.text + key;
	const start = text.length === 1 ? index + 1 : index;
	const order = [...entries.slice(start), ...entries.slice(0, start)];
	const found = order.find((entry) => plain(entry.name).startsWith(plain(text)));
	return { code: found?.code ?? active, typed: { text, at } };
}

/** Lower case without accents, so that "do" finds Đông Anh on any keyboard. */
function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}
