import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sqlParts } from './sql-parts.ts';

it('marks keywords and nothing inside quotes', () => {
	const parts = sqlParts("SELECT sum(x) FROM beds WHERE owner = 'SYT AND DEPT'");
	expect(parts.filter(({ isKeyword }) => isKeyword).map(({ text }) => text)).toEqual([
		'SELECT',
		'FROM',
		'WHERE'
	]);
});

it('loses nothing of the statement', () => {
	const sql = fc.oneof(
		fc.string(),
		fc.array(fc.constantFrom('SELECT', "'", ' ', '\n', 'a', '\\')).map((words) => words.join(''))
	);
	fc.assert(
		fc.property(sql, (text) => {
			expect(
				sqlParts(text)
					.map((part) => part.text)
					.join('')
			).toBe(text);
		})
	);
});
