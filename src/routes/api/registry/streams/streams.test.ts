import { describe, expect, it } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { GET } from './+server.ts';

type Event = Parameters<typeof GET>[0];

async function ask(subject: App.Locals['subject']) {
	return GET({ locals: { subject } } as Event);
}

describe('GET /api/registry/streams', () => {
	it('describes every stream with a strict JSON Schema of what is sent', async () => {
		const response = await ask({
			userId: '1',
			username: 'lanhdao',
			displayName: 'Lãnh đạo',
			role: 'leader',
			wardCode: null
		});
		const body = (await response.json()) as { streams: Record<string, unknown>[] };
		expect(body.streams.map(({ name }) => name)).toEqual(
			streams.flatMap(({ name, isInternal }) => (isInternal ? [] : [name]))
		);
		expect(body.streams[0]).toMatchObject({
			name: 'unit-positions',
			topic: 'units',
			table: 'unit_positions',
			schema: { additionalProperties: false, required: expect.arrayContaining(['unitId']) as [] }
		});
		expect(body.streams.find(({ name }) => name === 'screening-visits')).toMatchObject({
			pseudonym: { from: 'citizenId', to: 'personKey' },
			topic: null
		});
	});

	it('is shut to whoever is not signed in', async () => {
		expect((await ask(null)).status).toBe(403);
	});
});
