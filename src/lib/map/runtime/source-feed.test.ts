import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { SourceFeed } from './source-feed.ts';

function collection(id: number): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: [
			{ type: 'Feature', id, properties: {}, geometry: { type: 'Point', coordinates: [105.8, 21] } }
		]
	};
}

/** A worker that answers only when told to. */
function aSlowWorker() {
	const sent: unknown[] = [];
	const answers: (() => void)[] = [];
	const send = (data: FeatureCollection): Promise<void> => {
		sent.push(data.features[0]?.id);
		return new Promise((resolve) => answers.push(resolve));
	};
	const answer = async () => {
		answers.shift()?.();
		await new Promise((resolve) => setTimeout(resolve, 5));
	};
	return { sent, send, answer };
}

describe('a source feed', () => {
	test('sends the first at once and, while it is on its way, keeps only the newest', async () => {
		const worker = aSlowWorker();
		const feed = new SourceFeed({ minIntervalMs: 0, send: worker.send });
		for (const id of [1, 2, 3, 4]) feed.push(collection(id));
		expect(worker.sent).toEqual([1]);
		await worker.answer();
		expect(worker.sent).toEqual([1, 4]);
		await worker.answer();
		expect(worker.sent).toEqual([1, 4]);
	});

	test('does not send what is on screen already', async () => {
		const worker = aSlowWorker();
		const feed = new SourceFeed({ minIntervalMs: 0, send: worker.send });
		feed.push(collection(1));
		await worker.answer();
		feed.push(collection(1));
		expect(worker.sent).toEqual([1]);
		feed.push(collection(2));
		expect(worker.sent).toEqual([1, 2]);
	});

	test('rests between two pushes and sends nothing after it was stopped', async () => {
		const worker = aSlowWorker();
		const feed = new SourceFeed({ minIntervalMs: 40, send: worker.send });
		feed.push(collection(1));
		feed.push(collection(2));
		await worker.answer();
		expect(worker.sent).toEqual([1]);
		await new Promise((resolve) => setTimeout(resolve, 60));
		expect(worker.sent).toEqual([1, 2]);
		feed.push(collection(3));
		feed.stop();
		await worker.answer();
		await new Promise((resolve) => setTimeout(resolve, 60));
		expect(worker.sent).toEqual([1, 2]);
	});
});
