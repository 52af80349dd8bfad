import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const read = (text: string) => parse(text, { bom: true });
/** What a spreadsheet would run, written as its own rule. */
const runs = (cell: string) =>
	/^[\s\0\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r\n\0]/.test(cell);

/** Attacks from the OWASP pages on CSV injection and from spreadsheets that trim. */
const CORPUS = [
	'=1+1',
	'+84 24 3825 3535',
	'-2+3+cmd|" /C calc"!A0',
	'@SUM(1+1)*cmd|" /C calc"!A0',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'\0=1+1',
	'\0',
	' =1+1',
	'\u00A0=HYPERLINK("http://x")',
	'\uFEFF=1+1',
	'\u200B@SUM(A1)',
	'＝1+1',
	'＋1',
	'－1',
	'＠x',
	'"=1+1"',
	"'=1+1",
	'a=1',
	'Bệnh viện Đa khoa Đức Giang, "cơ sở 2"',
	'dòng\r\nhai',
	''
];

describe('toCsv', () => {
	it('quotes what needs quoting and ends lines with CRLF', () => {
		expect(toCsv(['a', 'b'], [['x, "y"', 1.5]])).toBe('\uFEFFa,b\r\n"x, ""y""",1.5\r\n');
	});

	it('leaves missing empty instead of zero', () => {
		expect(toCsv(['a', 'b'], [[null, 0]])).toContain('\r\n,0\r\n');
	});

	it('keeps negative numbers numbers', () => {
		expect(toCsv(['a'], [[-3]])).toContain('\r\n-3\r\n');
	});

	it.each(CORPUS)('brings %j back as text that no spreadsheet runs', (text) => {
		const [, [, cell = '?'] = []] = read(toCsv(['k', 'v'], [['x', text]]));
		expect(runs(cell)).toBe(false);
		expect(cell).toBe(runs(text) ? `'${text}` : text);
	});

	it('brings any text back, with the one sign in front where it would run', () => {
		const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...CORPUS));
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
				const expected = rows.map((cells) => cells.map((cell) => (runs(cell) ? `'${cell}` : cell)));
				expect(read(toCsv(['=k', 'v'], rows))).toEqual([["'=k", 'v'], ...expected]);
			})
		);
	});

	it('puts notes behind the rows after an empty record, every record equally wide and none run', () => {
		const text = toCsv(['a', 'b', 'c'], [[1, 2, null]], [['who', '=1+1']]);
		expect(text).toBe("\uFEFFa,b,c\r\n1,2,\r\n,,\r\nwho,'=1+1,\r\n");
		expect(read(toCsv(['a'], [['x']], [['who', 'y']]))).toEqual([
			['a', ''],
			['x', ''],
			['', ''],
			['who', 'y']
		]);
	});
});
