import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import LocaleScope from '#lib/i18n/LocaleScope.svelte';
import { LOCALES, type Locale } from '#lib/foundation/locale.ts';
import CheckedTable from './CheckedTable.svelte';
import { EXAMPLE_TABLE } from './example-table.ts';
import FindingList from './FindingList.svelte';
import { findingText, placeText } from './finding-text.ts';
import { judge, NO_CORRECTIONS, withRatio, withRole, type Judgement } from './table-judgement.ts';

describe('a checked table (idea 9)', () => {
	it('marks the cell 186 by shape and words, beside its value and the proposal', () => {
		const judged = judgement(EXAMPLE_TABLE.vi);
		const markup = html(CheckedTable, {
			named: { ...judged, locale: 'vi' },
			findings: judged.findings,
			caption: 'Bảng'
		});
		expect(markup.match(/data-flag="error"/g)).toHaveLength(1);
		expect(markup.replace(/<[^>]*>/g, ' ')).toMatch(/Ô có lỗi:\s+186\s+đề xuất 190/);
	});

	it('says why in a sentence that names row, column and both numbers', () => {
		expect(sentences(EXAMPLE_TABLE.vi, 'vi')).toEqual([
			'Ngày 2 · Tổng: Ghi 186, các tổng đòi hỏi 190, theo hàng “Ngày 2” là 190, theo cột “Tổng” là 190.'
		]);
		expect(sentences(EXAMPLE_TABLE.en, 'en')).toEqual([
			'Day 2 · Total: Says 186, the sums ask for 190, by row “Day 2” it is 190, by column “Total” it is 190.'
		]);
	});

	it.each(LOCALES)('has a sentence without gaps for every rule in %s', (locale) => {
		const tables = [
			'Ngày;Tổng;A;B\nmột;79;66;13\nhai;186;179;11',
			'Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;30\n5;41',
			'Tháng;Lũy kế\n1;10\n2;20\n3;12\n4;30',
			'Tháng;Lũy kế\n1;99\n2;20\n3;22\n4;30',
			'P;Khám;Dân số;Tỷ lệ (%)\nA;50;200;25,0\nB;30;400;7,5\nC;33;90;36,6',
			'P;A\nx;79\ny;80%\nz;khoảng 80\nt;81',
			`P;A\n${[12, 13, 11, 12, 14, 13, 12, 13, 1300].map((n, i) => `p${i};${n}`).join('\n')}`
		];
		for (const text of tables) {
			const found = sentences(text, locale);
			expect(found.length, text).toBeGreaterThan(0);
			for (const one of found) expect(one).not.toMatch(/undefined|NaN|null|Infinity|: $/);
		}
	});

	it('compares with a second source, and says what keeps it from that', () => {
		const first = 'BV;Giường\nA;900\nB;650';
		const problems = [
			['Số;Giường\nA;900', null],
			['BV;Phòng\nA;900', 'no-pair'],
			['BV', 'empty']
		] as const;
		for (const [text, problem] of problems)
			expect(judgement(first, text).secondProblem, text).toBe(
				problem === null ? 'no-pair' : problem
			);
		const found = judgement(first, 'BV;Giường\nA;900\nB;6.500');
		expect(found.secondProblem).toBeNull();
		expect(found.findings.map(({ detail }) => detail)).toEqual([
			{ rule: 'cross-source', other: 6_500, scale: 10 }
		]);
		expect(judgement('x;y\n1;2\n3;4', 'x;y\n1;2').secondProblem).toBe('needs-key');
	});

	it('writes numbers as the table does, whatever the language of the sentence', () => {
		const text = 'P;Khám;Dân số;Tỷ lệ (%)\nA;50;200;25,0\nB;30;400;7,5\nC;33;90;36,6';
		expect(sentences(text, 'en')).toEqual([
			'C · Tỷ lệ (%): Says 36,6, but 33/90 is 36,7, if numerator and denominator are right.'
		]);
	});

	it('says that nothing is wrong, and offers no file of it', () => {
		const judged = judgement(EXAMPLE_TABLE.vi.replace('186', '190'));
		const markup = html(FindingList, {
			findings: judged.findings,
			named: { ...judged, locale: 'vi' }
		});
		expect(markup).toContain('Không thấy lỗi nào');
		expect(markup).not.toContain('Tải CSV');
	});
});

describe('what the person says about columns', () => {
	const { roles } = judgement('P;Khám;Dân số;Tỷ lệ (%)\nA;50;200;25,0\nB;30;400;7,5');

	it('keeps one key and one total', () => {
		expect(withRole(roles, 1, 'key').columns).toEqual(['other', 'key', 'count', 'share']);
		const first = withRole(roles, 1, 'total');
		expect(withRole(first, 2, 'total').columns).toEqual(['key', 'count', 'total', 'share']);
	});

	it('forgets the sides of a column that is no share any more', () => {
		expect(roles.ratios).toHaveLength(1);
		expect(withRole(roles, 3, 'count').ratios).toEqual([]);
		const other = { share: 3, numerator: 2, denominator: 1 };
		expect(withRatio(roles, other).ratios).toEqual([other]);
	});
});

function judgement(text: string, second = ''): Judgement {
	const judged = judge(text, NO_CORRECTIONS, {
		second: { text: second, toleranceRatio: 0 },
		fallback: ','
	});
	if ('problem' in judged) throw new Error(judged.problem);
	return judged;
}

function sentences(text: string, locale: Locale): string[] {
	const judged = judgement(text);
	const named = { ...judged, locale };
	return judged.findings.map((one) => `${placeText(one, named)}: ${findingText(one, named)}`);
}

function html(component: unknown, props: Record<string, unknown>): string {
	const shown = component as Component<Record<string, unknown>>;
	return render(LocaleScope, { props: { locale: 'vi', component: shown, props } }).body;
}
