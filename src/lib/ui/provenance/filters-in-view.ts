/** The chosen filters of the page in the words that the reader saw: every group of choices, every search. */

/**
 * `Bộ lọc: Phường`, `Tìm: đống đa`; choices that are shown as pressed, in the order of the page. `views` names
 * the choices between map and table, which leave nothing out.
 */
export function filtersInView(
	root: ParentNode,
	{ searchWord, views }: { readonly searchWord: string; readonly views: string }
): string[] {
	const chosen = [
		...root.querySelectorAll<HTMLElement>('main :is([role=group], [role=radiogroup])[aria-label]')
	].flatMap((group) => {
		const option = group.querySelector<HTMLElement>(
			'[aria-current=true], label:has(input:checked)'
		);
		const label = group.getAttribute('aria-label') ?? '';
		return option === null || label === views ? [] : [`${label}: ${option.textContent.trim()}`];
	});
	const searched = [...root.querySelectorAll<HTMLInputElement>('main [data-page-search]')]
		.filter(({ value }) => value.trim() !== '')
		.map(({ value }) => `${searchWord}: ${value.trim()}`);
	const picked = [
		...root.querySelectorAll<HTMLSelectElement>('main label select:not(form *)')
	].flatMap(({ labels, selectedOptions }) => {
		const [label] = labels;
		const [option] = selectedOptions;
		const name = label?.querySelector('span')?.textContent.trim() ?? '';
		return option === undefined || name === '' ? [] : [`${name}: ${option.text.trim()}`];
	});
	return [...chosen, ...picked, ...searched];
}
