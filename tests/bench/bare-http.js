/** The limit of an HTTP door: a server that reads the body and answers, nothing else. Prints its port. */
import http from 'node:http';
import process from 'node:process';

const ANSWER = '{"accepted":1,"duplicate":0,"rejected":[]}';

const server = http.createServer((request, response) => {
	let bytes = 0;
	request.on('data', (/** @type {Buffer} */ chunk) => (bytes += chunk.length));
	request.on('end', () => {
		response.writeHead(200, {
			'content-type': 'application/json',
			'content-length': ANSWER.length,
			'x-bytes': bytes
		});
		response.end(ANSWER);
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.send?.(typeof address === 'object' ? address?.port : 0);
});
