import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitPositions } from '#lib/domains/ems/contract.ts';
import { screeningVisits } from '#lib/domains/screening/contract.ts';
import { isHarmless } from './harmless-value.ts';

const NOW = Date.parse('2026-03-02T01:00:00.000Z');
const keeps = (value: unknown) => isHarmless(unitPositions, value, NOW);

describe('what quarantine keeps of a refused value (C15, F85)', () => {
	it.each([true, 0, -3, 12.25, 999_999, 'K02', '115-01', 'ICU', 'H03', '01234'])(
		'keeps the code or figure %j',
		(value) => {
			expect(keeps(value)).toBe(true);
		}
	);

	it('keeps an instant near its arrival, and no date of birth', () => {
		expect(keeps('2026-03-02T07:59:58+07:00')).toBe(true);
		expect(keeps('1954-03-02T00:00:00Z')).toBe(false);
		expect(keeps('1954-03-02')).toBe(false);
	});

	it.each([
		'Nguyễn Văn A',
		'NGUYEN',
		'NGUYEN-VAN-A',
		'nguyen',
		'0912345678',
		'0912-345-678',
		'001099012345',
		'DN4010112345678',
		'19540302',
		'29A-12345',
		912_345_678,
		1_099_012_345,
		19_540_302,
		Infinity,
		null,
		{ name: 'A' },
		[['K02']]
	])('drops %j', (value) => {
		expect(keeps(value)).toBe(false);
	});

	it('drops everything of a stream of persons', () => {
		for (const value of [true, 1, 'K02'])
			expect(isHarmless(screeningVisits, value, NOW)).toBe(false);
	});

	it('keeps no text with seven digits or more, nor any lower-case or accented letter', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (text) => {
				if (!keeps(text) || !Number.isNaN(Date.parse(text))) return;
				expect(text.replaceAll(/\D/g, '').length).toBeLessThan(7);
				expect(text).toMatch(/^[A-Z0-9_-]+$/);
			})
		);
	});
});
