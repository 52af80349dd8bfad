/** How any figure learns which streams are dark, without knowing who tells. */
import { createContext } from 'svelte';
import type { DarkStream } from '#lib/metrics/dark-stream.ts';

const [readDark, writeDark, hasDark] = createContext<() => readonly DarkStream[]>();

/** Call once, in the layout that knows. */
export function setDarkStreams(read: () => readonly DarkStream[]): void {
	writeDark(read);
}

/** Call while a component initialises. Nothing is dark where no layout tells: single parts, pictures, tests. */
export function useDarkStreams(): () => readonly DarkStream[] {
	return hasDark() ? readDark() : () => [];
}
