/**
 * Who takes a file away, and from which page. The layout that knows the account answers; where no layout
 * does, as on a wall, nothing can be taken away and no control offers it.
 */
import { createContext } from 'svelte';

export interface Exporter {
	/** Display name of the account, and nothing else of the person. */
	readonly name: string;
	/** Role in words. */
	readonly duty: string;
	readonly pageTitle: string;
	/** Full address of the page: its parameters are its filters. */
	readonly address: string;
	/** The chosen filters in words, as they stand on the page. */
	readonly filters: readonly string[];
	/** True where any source is simulated: the file must say so as the page does. */
	readonly isSimulated: boolean;
	/** Name and version of the product. */
	readonly product: string;
	/** Server time, epoch milliseconds. */
	readonly nowMs: number;
}

export type AskExporter = () => Exporter;

const [readExporter, writeExporter, hasExporter] = createContext<AskExporter>();

/** Call once, in the layout of people who may take files away. */
export function setExporter(ask: AskExporter): void {
	writeExporter(ask);
}

/** Call while a component initialises. Null where nothing may be taken away. */
export function useExporter(): AskExporter | null {
	return hasExporter() ? readExporter() : null;
}
