/** What maps draw under the figures: the site's own boundaries, or the schematic. */
import { schematic } from 'virtual:ioc-geometry';
import { answerGeometry } from '#server/domains/wards/geometry-answer.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

const schematicJson = JSON.stringify(schematic);

export const GET: RequestHandler = ({ request }) =>
	answerGeometry(
		{ dataDir: platform().config.dataDir, schematicJson },
		{
			ifNoneMatch: request.headers.get('if-none-match'),
			acceptEncoding: request.headers.get('accept-encoding')
		}
	);
