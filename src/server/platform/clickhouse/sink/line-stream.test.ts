import { expect, test } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { streamOfLine } from './line-stream.ts';

test('the stream is found for every stream and any place', () => {
	for (const { name } of streams)
		for (const seq of [1, 99, 12_345_678_901]) {
			const line = Buffer.from(JSON.stringify({ seq, id: `${name}/a/b@2026`, stream: name }));
			expect(streamOfLine(line)).toBe(name);
		}
});

test('a line of another shape has no stream', () => {
	for (const text of [
		'',
		'{',
		'{"seq":1',
		'{"id":"a/b","seq":1}',
		'{"seq":1,"id":"nothing"}',
		'x'.repeat(40)
	])
		expect(streamOfLine(Buffer.from(text))).toBeNull();
});
