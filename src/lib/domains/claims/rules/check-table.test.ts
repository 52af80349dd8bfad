import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, places } from './pasted.fixture.ts';

const EVENT = `Ngày;Tổng;Xử trí tại chỗ;Chuyển viện
Ngày 1;79;66;13
Ngày 2;186;179;11
Ngày 3;213;194;19
Tổng;482;439;43`;

describe('a table without a word about it (idea 9)', () => {
	it('flags exactly the cell 186 of the event tallies, proposes 190, nothing else', () => {
		const found = check(EVENT);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({
			severity: 'error',
			cell: { row: 1, column: 1 },
			proposed: 190
		});
	});

	it('does the same without any title that helps', () => {
		const bare = EVENT.replace('Tổng;Xử', 'a;Xử').replace('\nTổng;', '\nz;');
		expect(places(check(bare))).toEqual(['1:1 190']);
	});
});

describe('any table whose sums and shares are right', () => {
	it('gets no error by what the engine finds out itself', () => {
		const body = fc
			.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
			.chain(([rows, parts]) => {
				const row = fc.array(fc.nat(900), { minLength: parts, maxLength: parts });
				return fc.array(row, { minLength: rows, maxLength: rows });
			});
		fc.assert(
			fc.property(body, (rows) => {
				const sums = rows.map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);
				const last = sums[0]!.map((_, column) => sums.reduce((sum, row) => sum + row[column]!, 0));
				const titles = ['Nơi', ...rows[0]!.map((_, part) => `Nhóm ${part + 1}`), 'Cộng'];
				const lines = [
					...sums.map((row, index) => ['P' + String(index), ...row]),
					['Tổng', ...last]
				];
				const text = [titles, ...lines].map((line) => line.join(';')).join('\n');
				expect(check(text).filter(({ severity }) => severity === 'error')).toEqual([]);
			})
		);
	});
});
