import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { streams } from '#lib/domains/index.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';
import { anEvent } from './sink/test-journal.ts';

interface JsonSchema {
	readonly properties?: Readonly<Record<string, unknown>>;
	readonly oneOf?: readonly JsonSchema[];
	readonly anyOf?: readonly JsonSchema[];
}

let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());

function fieldsOf({ properties = {}, oneOf = [], anyOf = [] }: JsonSchema): string[] {
	return [...Object.keys(properties), ...[...oneOf, ...anyOf].flatMap(fieldsOf)];
}

test.each(streams)('every field that $name may send has its place in the inbox', async (stream) => {
	const schema = z.toJSONSchema(stream.schema as z.ZodType, { io: 'input' }) as JsonSchema;
	// The time field is the envelope's observedAt; a direct identifier never reaches storage.
	const sent = new Set(fieldsOf(schema));
	sent.delete(stream.timeField);
	if (stream.pseudonym) sent.delete(stream.pseudonym.from);
	const [inbox] = await engine.rows<{ type: string }>(
		"SELECT type FROM system.columns WHERE database = 'ioc' AND table = {table:String} AND name = 'data'",
		{ table: `${stream.table}_in` }
	);
	const kept = [...(inbox?.type ?? '').matchAll(/[(,]\s*(\w+) [A-Z]/g)].map(([, name]) => name);
	expect(kept.toSorted()).toEqual([...sent].toSorted());
});

test('values keep their meaning: optional is null, times are UTC, lists and truths survive', async () => {
	const at = '2026-11-23T02:10:00.123Z';
	const data = {
		facilityId: 'H01',
		observedAt: at,
		status: 'closed',
		services: ['stroke', 'burn'],
		until: '2026-11-23T04:00:00.000Z'
	};
	await engine.load('hospital_diversion', [
		{
			seq: 1,
			...anEvent({ stream: 'hospital-diversion', key: 'H01', observedAt: at, data }),
			flags: ['late']
		}
	]);
	const position = {
		unitId: 'U',
		observedAt: at,
		latitude: 21,
		longitude: 105.8,
		isIgnitionOn: false
	};
	await engine.load('unit_positions', [
		{ seq: 2, ...anEvent({ stream: 'unit-positions', key: 'U', observedAt: at, data: position }) }
	]);
	const [row] = await engine.rows(
		`SELECT toString(event_time) AS at, flags, services, reason, toString(until) AS until FROM ioc.hospital_diversion`
	);
	expect(row).toEqual({
		at: '2026-11-23 02:10:00.123',
		flags: ['late'],
		services: ['stroke', 'burn'],
		reason: null,
		until: '2026-11-23 04:00:00.000'
	});
	const [fix] = await engine.rows('SELECT is_ignition_on, speed_kmh FROM ioc.unit_positions');
	expect(fix).toEqual({ is_ignition_on: false, speed_kmh: null });
});
