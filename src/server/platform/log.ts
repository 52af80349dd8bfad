/** Structured logs: one JSON line, named `noun.verb`, with flat fields and never a payload or a person. */
import { pino, stdSerializers, type Logger } from 'pino';

export type LogEvent = `${string}.${string}`;
type LogField = string | number | boolean | null | undefined | Error;
/** Flat values only. An `error` field takes the Error itself. */
export type LogFields = Readonly<Record<string, LogField>>;

export interface Log {
	debug(event: LogEvent, fields?: LogFields): void;
	info(event: LogEvent, fields?: LogFields): void;
	warn(event: LogEvent, fields?: LogFields): void;
	error(event: LogEvent, fields?: LogFields): void;
	/** A log that adds the same fields to every line. */
	with(fields: LogFields): Log;
}

export interface LogOptions {
	readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
	/** Which of our processes speaks: `server`, `analytics`, `simulator`. */
	readonly process: string;
	/** Takes whole lines; standard output when absent. */
	readonly write?: (line: string) => void;
}

const SECRET = ['password', 'key', 'token', 'authorization', 'cookie'];

export function createLog({ level, process: name, write }: LogOptions): Log {
	const options = {
		level,
		messageKey: 'event',
		base: { process: name },
		timestamp: () => `,"time":"${new Date().toISOString()}"`,
		formatters: { level: (label: string) => ({ level: label }) },
		serializers: { error: stdSerializers.err },
		redact: { paths: SECRET, censor: '[secret]' }
	};
	return around(write === undefined ? pino(options) : pino(options, { write }));
}

/** Swallows everything; for tests and tools that have nobody to tell. */
export const silentLog: Log = createLog({ level: 'silent', process: 'silent' });

function around(logger: Logger): Log {
	return {
		debug: (event, fields = {}) => {
			logger.debug(fields, event);
		},
		info: (event, fields = {}) => {
			logger.info(fields, event);
		},
		warn: (event, fields = {}) => {
			logger.warn(fields, event);
		},
		error: (event, fields = {}) => {
			logger.error(fields, event);
		},
		with: (fields) => around(logger.child(fields))
	};
}
