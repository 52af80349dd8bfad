import { describe, expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';
import { createTurns } from './turns.ts';

describe('answers that many readers share', () => {
	it('are asked for once, also while the asking is under way, and again when their time is over', async () => {
		let now = 0;
		let asked = 0;
		const cache = createAnswerCache<number>(() => now);
		const ask = () => Promise.resolve((asked += 1));
		const readers = Array.from({ length: 200 }, () => cache.get('beds', ask, 4_000));
		expect(new Set(await Promise.all(readers))).toEqual(new Set([1]));
		now = 3_999;
		expect(await cache.get('beds', ask, 4_000)).toBe(1);
		now = 4_000;
		expect(await cache.get('beds', ask, 4_000)).toBe(2);
		expect(await cache.get('calls', ask, 4_000)).toBe(3);
	});

	it('keep no failure', async () => {
		const cache = createAnswerCache<number>(() => 0);
		await expect(
			cache.get('beds', () => Promise.reject(new Error('away')), 4_000)
		).rejects.toThrow();
		expect(await cache.get('beds', () => Promise.resolve(7), 4_000)).toBe(7);
	});

	it('forget the oldest when there are too many', async () => {
		const cache = createAnswerCache<string>(() => 0, 2);
		for (const key of ['a', 'b', 'c']) await cache.get(key, () => Promise.resolve(key), 1_000);
		expect(await cache.get('a', () => Promise.resolve('anew'), 1_000)).toBe('anew');
		expect(await cache.get('c', () => Promise.resolve('anew'), 1_000)).toBe('c');
	});
});

describe('turns', () => {
	it('let so many run at once and no more, and go on after a failure', async () => {
		const inTurn = createTurns(2);
		let running = 0;
		let most = 0;
		const work = (index: number) => async () => {
			running += 1;
			most = Math.max(most, running);
			await new Promise((resume) => setTimeout(resume, 1));
			running -= 1;
			if (index % 3 === 0) throw new Error('broken');
			return index;
		};
		const all = await Promise.allSettled(
			Array.from({ length: 20 }, (_, index) => inTurn(work(index)))
		);
		expect(most).toBe(2);
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
	});
});
