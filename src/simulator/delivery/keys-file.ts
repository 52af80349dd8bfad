/** API keys of the simulated sources, one for each family, as `npm start` leaves them in the data directory. */
import { readFileSync } from 'node:fs';
import { FAMILIES, type Family } from '../city/emission.ts';

const FAMILY_OF: Readonly<Record<string, Family>> = {
	'unit-positions': 'ems',
	'unit-status': 'ems',
	incidents: 'ems',
	'hospital-beds': 'hospitals',
	'hospital-diversion': 'hospitals',
	'kiosk-tickets': 'kiosks',
	'kiosk-states': 'kiosks',
	'screening-visits': 'screening',
	'ehr-coverage': 'ehr',
	'indicator-values': 'indicators'
};

/** The API key for a stream. @throws RangeError with a sentence when the file lacks a family. */
export function keysFrom(path: string): (stream: string) => string {
	const keys = sourcesIn(path);
	for (const family of FAMILIES)
		if (typeof keys[family] !== 'string')
			throw new RangeError(
				`${path} has no key for the source family "${family}"; it needs {"sources": {"${family}": "<api key>"}}.`
			);
	return (stream) => String(keys[FAMILY_OF[stream] ?? 'ems']);
}

function sourcesIn(path: string): Record<string, unknown> {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		throw new RangeError(`The key file ${path} cannot be read; start the server first.`, {
			cause: error
		});
	}
	try {
		const body = JSON.parse(text) as { readonly sources?: Record<string, unknown> } | null;
		return body?.sources ?? {};
	} catch (error) {
		throw new RangeError(`The key file ${path} is not JSON.`, { cause: error });
	}
}
