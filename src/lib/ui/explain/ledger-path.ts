/** Where the source ledger is, for readers who have that page. */
import { PAGES, type PageName } from '../shell/pages.ts';

const LEDGER = 'sources';

/** Null while the page does not exist or the reader may not open it. */
export function ledgerPath(visible: readonly PageName[]): string | null {
	const pages: readonly { readonly name: string; readonly path: string }[] = PAGES;
	const ledger = pages.find(({ name }) => name === LEDGER);
	return ledger !== undefined && visible.some((name) => name === ledger.name) ? ledger.path : null;
}
