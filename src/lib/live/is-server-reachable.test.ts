import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isServerReachable } from './is-server-reachable.ts';

let status = 200;
const server = createServer((_, response) => response.writeHead(status).end());
let address = '';

beforeEach(async () => {
	status = 200;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterEach(() => {
	server.closeAllConnections();
	server.close();
});

describe('the sign of life', () => {
	it('is there when the server answers with success', async () => {
		expect(await isServerReachable(address)).toBe(true);
	});

	it('is not there when the server drains or is gone', async () => {
		status = 503;
		expect(await isServerReachable(address)).toBe(false);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		expect(await isServerReachable(address)).toBe(false);
	});
});
