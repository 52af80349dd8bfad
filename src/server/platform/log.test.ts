import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function linesOf(speak: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
	const lines: string[] = [];
	speak(createLog({ level: 'info', process: 'server', write: (line) => lines.push(line) }));
	return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('writes one JSON line with the event name, the process and a UTC instant', () => {
	const [line] = linesOf((log) => {
		log.info('ingest.rejected', { stream: 'incidents', count: 2 });
	});
	expect(line).toMatchObject({
		level: 'info',
		process: 'server',
		event: 'ingest.rejected',
		stream: 'incidents',
		count: 2
	});
	expect(line?.['time']).toMatch(/^\d{4}-.*Z$/);
});

it('keeps quiet below its level', () => {
	expect(
		linesOf((log) => {
			log.debug('hub.tick');
		})
	).toEqual([]);
});

it('hides secrets and keeps the stack of an error', () => {
	const [line] = linesOf((log) => {
		log.with({ requestId: 'r1' }).error('request.failed', { token: 'abc', error: new Error('no') });
	});
	expect(line).toMatchObject({ requestId: 'r1', token: '[secret]' });
	expect(JSON.stringify(line)).toContain('"stack"');
});
