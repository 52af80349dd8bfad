import { describe, expect, it } from 'vitest';
import { metrics } from '#lib/domains/metrics.ts';
import { GET } from './+server.ts';

type Event = Parameters<typeof GET>[0];

async function ask(subject: App.Locals['subject']) {
	return GET({ locals: { subject } } as Event);
}

describe('GET /api/registry/metrics', () => {
	it('lists every metric with version, formula, sources, target and owner (F82)', async () => {
		const response = await ask({
			userId: '1',
			username: 'canbo',
			displayName: 'Cán bộ',
			role: 'ward_officer',
			wardCode: null
		});
		const body = (await response.json()) as { metrics: Record<string, unknown>[] };
		expect(body.metrics.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id));
		expect(body.metrics.find(({ id }) => id === 'hospitals.occupancy')).toMatchObject({
			version: 1,
			name: { vi: 'Công suất sử dụng giường bệnh', en: 'Bed occupancy' },
			unit: 'ratio',
			sources: ['hospital-beds'],
			clock: { basis: 'event' },
			target: { value: 0.85, direction: 'at-most', kind: 'proposed' },
			layer: 'applied',
			owner: { vi: 'Phòng Nghiệp vụ Y, Sở Y tế' }
		});
	});

	it('is shut to whoever is not signed in', async () => {
		expect((await ask(null)).status).toBe(403);
	});
});
