/**
 * Tallies of an event over three days, as they were published: people seen by the medical posts, treated
 * there, taken to a hospital. One cell does not fit the others. Titles alone differ by language.
 */
import type { Words } from '#lib/foundation/locale.ts';

const rows = (day: string, total: string) =>
	`${day} 1;79;66;13\n${day} 2;186;179;11\n${day} 3;213;194;19\n${total};482;439;43`;

export const EXAMPLE_TABLE: Words = {
	vi: `Ngày;Tổng;Xử trí tại chỗ;Chuyển viện\n${rows('Ngày', 'Tổng')}`,
	en: `Day;Total;Treated on site;Taken to hospital\n${rows('Day', 'Total')}`
};
