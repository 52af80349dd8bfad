import { describe, expect, it } from 'vitest';
import { isOwnPage } from './cross-site.ts';

const OWN = 'http://localhost:3000';

function aRequest(method: string, headers: Record<string, string>): Request {
	return new Request(`${OWN}/preferences`, { method, headers });
}

describe('the cross-site check (C32)', () => {
	it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('lets a %s from our own page through', (method) => {
		expect(isOwnPage(aRequest(method, { origin: OWN }), OWN)).toBe(true);
		const modern = { origin: OWN, 'sec-fetch-site': 'same-origin' };
		expect(isOwnPage(aRequest(method, modern), OWN)).toBe(true);
	});

	const foreign = [
		{},
		{ origin: 'null' },
		{ origin: 'https://evil.example' },
		{ origin: 'http://localhost:3001' },
		{ origin: 'https://localhost:3000' },
		{ origin: `${OWN}.evil.example` },
		{ origin: OWN, 'sec-fetch-site': 'cross-site' },
		{ origin: OWN, 'sec-fetch-site': 'same-site' },
		{ 'sec-fetch-site': 'same-origin' }
	];
	const contentTypes = [undefined, '', 'text/plain', 'application/json', 'application/x-odd'];
	it.each(foreign)('refuses %j whatever the content type', (headers) => {
		for (const contentType of contentTypes) {
			const all = contentType === undefined ? headers : { ...headers, 'content-type': contentType };
			expect(isOwnPage(aRequest('POST', all), OWN)).toBe(false);
		}
	});

	it('leaves reading alone', () => {
		for (const method of ['GET', 'HEAD', 'OPTIONS'])
			expect(isOwnPage(aRequest(method, { origin: 'https://evil.example' }), OWN)).toBe(true);
	});
});
