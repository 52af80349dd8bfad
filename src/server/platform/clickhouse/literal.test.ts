import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindParams } from './literal.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());

test('any text comes back from the engine as it went in, so no text can leave its literal', async () => {
	const nasty = fc.oneof(
		fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
		fc.constantFrom(
			"'; DROP TABLE ioc.migrations --",
			"\\'",
			'\\',
			"\\\\' OR 1=1",
			'{a:String}',
			'Bồ Đề 😀',
			'\0'
		)
	);
	await fc.assert(
		fc.asyncProperty(nasty, fc.array(nasty, { maxLength: 3 }), async (text, list) => {
			const [row] = await engine.rows<{ text: string; list: string[] }>(
				'SELECT {text:String} AS text, CAST({list:Array(String)} AS Array(String)) AS list',
				{ text, list }
			);
			expect(row).toEqual({ text, list });
		}),
		{ numRuns: 150 }
	);
});

test('times, days and numbers keep their value', async () => {
	const at = Date.parse('2026-11-23T18:20:00.123Z');
	const [row] = await engine.rows(
		'SELECT toUnixTimestamp64Milli({at:DateTime64}) AS at, toString({day:Date}) AS day, ' +
			'{n:UInt64} AS n, {x:Float64} AS x',
		{ at, day: '2026-11-23', n: 7, x: -1.5 }
	);
	expect(row).toEqual({ at, day: '2026-11-23', n: 7, x: -1.5 });
});

test('a value that does not fit its type, is absent or is left over is refused before the engine sees it', () => {
	expect(() => bindParams('SELECT {n:UInt64}', { n: -1 })).toThrow(RangeError);
	expect(() => bindParams('SELECT {n:UInt64}', { n: '1 OR 1' })).toThrow('does not fit');
	expect(() => bindParams('SELECT {d:Date}', { d: "2026-11-23') --" })).toThrow('does not fit');
	expect(() => bindParams('SELECT {x:Float64}', { x: Number.NaN })).toThrow('does not fit');
	expect(() => bindParams('SELECT {s:Unknown}', { s: 'a' })).toThrow('does not fit');
	expect(() => bindParams('SELECT {s:String}')).toThrow('pass it');
	expect(() => bindParams('SELECT {toString:String}')).toThrow('pass it');
	expect(() => bindParams('SELECT 1', { s: 'a' })).toThrow('drop it');
});
