/** Letter keys of every page. They rest while somebody types or holds a modifier (WCAG 2.1.4). */

export type ShellKey = 'help' | 'search';

/** The command of a key press, or null. */
export function shellKey(event: KeyboardEvent): ShellKey | null {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
	if (isTyping(event.target)) return null;
	if (event.key === '?') return 'help';
	return event.key === '/' ? 'search' : null;
}

/** Puts the focus into the page's search field. False when the page has none. */
export function focusSearch(root: ParentNode): boolean {
	const field = root.querySelector<HTMLInputElement>('input[type="search"]');
	field?.focus();
	return field !== null;
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
	);
}
