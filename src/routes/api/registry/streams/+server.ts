/** Every stream as partners need it to send: names, keys, clocks and JSON Schema. */
import { z } from 'zod';
import { streams } from '#lib/domains/index.ts';
import { can } from '#server/auth/policy.ts';
import { problem } from '#server/http/problem.ts';
import type { RequestHandler } from './$types';

/** What the house itself writes is no partner's to send. */
const described = streams
	.filter(({ isInternal }) => !isInternal)
	.map((stream) => ({
		name: stream.name,
		version: stream.version,
		title: stream.title,
		description: stream.description,
		timeField: stream.timeField,
		pseudonym: stream.pseudonym ?? null,
		clock: stream.clock,
		freshness: stream.freshness,
		table: stream.table,
		topic: stream.live?.topic ?? null,
		schema: z.toJSONSchema(stream.schema, { io: 'input', unrepresentable: 'any' })
	}));

export const GET: RequestHandler = ({ locals }) =>
	can(locals.subject, 'streams.describe')
		? Response.json({ streams: described })
		: problem(403, 'forbidden', {
				title: 'Forbidden',
				detail: 'Sign in to read the streams.'
			});
