/** Address of the page of an indicator with one measure in view. */
import type { LineState } from './scoreboard.ts';

export function lineHref({ row, code }: Pick<LineState, 'row' | 'code'>): string {
	return code === null ? `/indicators/${row}` : `/indicators/${row}?measure=${code}`;
}
