/** The map geometry as HTTP sends it: tagged by version, compressed when asked, the file never held in memory twice. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { boundaryPath, geometryVersion } from './boundary-file.ts';

const compress = promisify(gzip);

export interface GeometryRequest {
	readonly ifNoneMatch: string | null;
	readonly acceptEncoding: string | null;
}

/**
 * The site's own boundaries when it imported some, else `schematicJson`. 304 when the caller has this version.
 * Private: the boundaries may be licensed to the site alone.
 */
export async function answerGeometry(
	{ dataDir, schematicJson }: { dataDir: string; schematicJson: string },
	request: GeometryRequest
): Promise<Response> {
	const version = await geometryVersion(dataDir);
	const tag = `"${version ?? digest(schematicJson)}"`;
	const headers = new Headers({
		'content-type': 'application/json',
		'cache-control': 'private, no-cache',
		etag: tag,
		vary: 'accept-encoding'
	});
	if (request.ifNoneMatch?.replace(/^W\//, '') === tag) {
		return new Response(null, { status: 304, headers });
	}
	const json = version === null ? schematicJson : await readFile(boundaryPath(dataDir), 'utf8');
	if (!/\bgzip\b/.test(request.acceptEncoding ?? '')) return new Response(json, { headers });
	headers.set('content-encoding', 'gzip');
	return new Response(new Uint8Array(await compress(json)), { headers });
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, 20);
}
