/** Shapes of what a client may say. Anything else is ignored and counted. */
import { z } from 'zod';

/** More topics or boards than the house will ever have; a longer list is an attack. */
export const MAX_NAMES = 32;

const name = z.string().min(1).max(64);

export const cursors = z
	.array(
		z.strictObject({
			topic: name,
			epoch: z.string().max(32).exactOptional(),
			seq: z.int().min(0).exactOptional()
		})
	)
	.max(MAX_NAMES);

export const watchedBoards = z
	.array(z.strictObject({ board: name, version: z.int().min(0) }))
	.max(MAX_NAMES);

export const names = z.array(name).max(MAX_NAMES);
