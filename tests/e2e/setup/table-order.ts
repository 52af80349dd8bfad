/** The order of a table as its head says it, and its cells as a reader of Vietnamese sorts them. */
import { expect, type Locator } from '@playwright/test';

export interface TableOrder {
	readonly head: string;
	readonly direction: string;
}

/** The one head that says an order, after the rows were found to stand in it: missing and hidden figures last. */
export async function orderOf(table: Locator): Promise<TableOrder> {
	const { heads, cells } = await table.evaluate((node) => ({
		heads: [...node.querySelectorAll('thead th')].map((head) => ({
			head: (head as HTMLElement).innerText.trim(),
			direction: head.getAttribute('aria-sort') ?? 'none'
		})),
		cells: [...node.querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map((cell) => (cell as HTMLElement).innerText)
		)
	}));
	const index = heads.findIndex(({ direction }) => direction !== 'none');
	const found = heads[index] ?? { head: 'none', direction: 'none' };
	expect(heads.filter(({ direction }) => direction !== 'none')).toEqual([found]);
	const sign = found.direction === 'ascending' ? 1 : -1;
	const byName = new Intl.Collator('vi', { numeric: true });
	const column = cells.map((row) => row[index] ?? '');
	const sorted = column.toSorted((a, b) => {
		if (index === 0) return sign * byName.compare(a, b);
		const [first, second] = [numberIn(a), numberIn(b)];
		if (first === null || second === null) return Number(first === null) - Number(second === null);
		return sign * (first - second);
	});
	expect(column, `${found.head}, ${found.direction}`).toEqual(sorted);
	return found;
}

/** The first Vietnamese number of a cell; null where the figure is missing or hidden. */
export function numberIn(text: string): number | null {
	const digits = text.startsWith('dưới') ? null : /\d[\d.]*(,\d+)?/.exec(text);
	return digits === null ? null : Number(digits[0].replaceAll('.', '').replace(',', '.'));
}
