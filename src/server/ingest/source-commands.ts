/** Adding and revoking sources, for the operator's command and for the running server that does it on its behalf. */
import { z } from 'zod';
import { streams } from '#lib/domains/index.ts';
import { sourceId } from '#lib/streams/fields.ts';
import type { ControlCommands } from '#server/platform/control.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { EVERY_STREAM } from './sources.ts';
import { addSource, revokeSource } from './source-store.ts';

const streamName = z.enum([
	EVERY_STREAM,
	...streams.flatMap(({ name, isInternal }) => (isInternal ? [] : [name]))
]);

const newSource = z.strictObject({
	id: sourceId,
	name: z.string().min(1).max(120),
	/** `gps-device` makes the id itself a phone's device id. */
	kind: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'a kind is kebab-case'),
	streams: z.array(streamName).min(1),
	isSimulated: z.boolean()
});

export interface AddedSource {
	readonly id: string;
	/** The API key; it cannot be read again later. */
	readonly key: string;
}

/** A sentence for the operator about what was wrong with the request. */
export class SourceRefused extends Error {
	override readonly name = 'SourceRefused';
}

/** `refresh` makes a change known to the doors at once. */
export function sourceCommands(db: Database, refresh: () => Promise<void>) {
	return {
		'source-add': async (input: unknown): Promise<AddedSource> => {
			const parsed = newSource.safeParse(input);
			if (!parsed.success) throw new SourceRefused(z.prettifyError(parsed.error));
			const key = await addSource(db, parsed.data);
			if (key === null)
				throw new SourceRefused(`A source "${parsed.data.id}" exists already. Choose another id.`);
			await refresh();
			return { id: parsed.data.id, key };
		},
		'source-revoke': async (input: unknown): Promise<{ readonly id: string }> => {
			const { id } = z.strictObject({ id: sourceId }).parse(input);
			if (!(await revokeSource(db, id)))
				throw new SourceRefused(`There is no active source "${id}".`);
			await refresh();
			return { id };
		}
	} satisfies ControlCommands;
}
