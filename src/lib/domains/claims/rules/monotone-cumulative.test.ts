import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, places } from './pasted.fixture.ts';

describe('running totals', () => {
	it('flags the one cell that falls out, whichever way it stands out', () => {
		expect(places(check('Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;30\n5;41'))).toEqual(['2:1 null']);
		expect(places(check('Tháng;Lũy kế\n1;10\n2;99\n3;21\n4;30\n5;41'))).toEqual(['1:1 null']);
	});

	it('flags the fall itself, as unsure, where either side of it may be wrong', () => {
		const found = check('Tháng;Lũy kế\n1;10\n2;20\n3;12\n4;30\n5;41');
		expect(found).toMatchObject([
			{ cell: { row: 2, column: 1 }, proposed: null, detail: { before: 20, isSure: false } }
		]);
	});

	it('proposes the value only where the neighbours leave one', () => {
		expect(places(check('Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;20\n5;41'))).toEqual(['2:1 20']);
		expect(places(check('Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;30\n5;41'))).toEqual(['2:1 null']);
	});

	it('goes by the time in the key, not by the order of the lines, and passes over what is missing', () => {
		expect(places(check('Tháng;Lũy kế\n3;30\n1;10\n2;20'))).toEqual([]);
		expect(places(check('Tháng;Lũy kế\n1;10\n2;\n3;30'))).toEqual([]);
	});

	it('never flags a column that only grows', () => {
		const steps = fc.array(fc.option(fc.nat(50)), { minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(steps, (growth) => {
				let level = 5;
				const lines = growth.map((step, index) => {
					level += step ?? 0;
					return `${index + 1};${step === null ? '' : String(level)}`;
				});
				const text = ['Tháng;Lũy kế', ...lines, '99;100000'].join('\n');
				expect(check(text)).toEqual([]);
			})
		);
	});
});
