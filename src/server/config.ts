/** The only reader of the environment. A wrong value stops the start with a sentence that says what is accepted. */
import { resolve } from 'node:path';
import { oneOf, originOf, textOf, urlOf, wholeNumber, yesOrNo, type Setting } from './setting.ts';

export class ConfigError extends Error {
	override readonly name = 'ConfigError';
	readonly variable: string;

	constructor(variable: string, message: string) {
		super(message);
		this.variable = variable;
	}
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every variable the product reads, in the order of the README table. */
export const settings = {
	port: present({
		variable: 'PORT',
		meaning: 'Port of the web server.',
		accepts: 'a port from 1 to 65535',
		fallback: '3000',
		parse: wholeNumber(1, 65_535)
	}),
	host: present({
		variable: 'HOST',
		meaning: 'Address to listen on. Anything but this machine alone also needs ORIGIN.',
		accepts: 'an IP address or host name',
		fallback: '127.0.0.1',
		parse: textOf(1, 255)
	}),
	origin: absent({
		variable: 'ORIGIN',
		meaning: 'Address people type, as the browser sees it. Default: `http://localhost:PORT`.',
		accepts: 'an origin such as https://ioc.example.vn, without a path',
		parse: originOf
	}),
	dataDir: present({
		variable: 'IOC_DATA_DIR',
		meaning: 'Directory of the journal, the embedded engines and the generated keys.',
		accepts: 'a directory path',
		fallback: './data',
		parse: (text) => resolve(text)
	}),
	isDemo: present({
		variable: 'IOC_DEMO',
		meaning: 'Creates demo accounts and simulated sources. `npm start` sets it.',
		accepts: '1 or 0',
		fallback: '0',
		parse: yesOrNo
	}),
	demoPassword: absent({
		variable: 'IOC_DEMO_PASSWORD',
		meaning: 'Password of the demo accounts. Default: random for each data directory.',
		accepts: 'a password of 12 to 128 characters',
		parse: textOf(12, 128)
	}),
	clickhouseUrl: absent({
		variable: 'IOC_CLICKHOUSE_URL',
		meaning: 'ClickHouse server to use instead of the embedded engine.',
		accepts: 'an http or https URL',
		parse: urlOf(['http:', 'https:'])
	}),
	postgresUrl: absent({
		variable: 'IOC_POSTGRES_URL',
		meaning: 'PostgreSQL server to use instead of the embedded engine.',
		accepts: 'a postgres or postgresql URL',
		parse: urlOf(['postgres:', 'postgresql:'])
	}),
	personKey: absent({
		variable: 'IOC_PERSON_KEY',
		meaning: 'Key of the pseudonyms of persons. Default: made once in the data directory.',
		accepts: 'at least 32 characters',
		parse: textOf(32, 512)
	}),
	journalRetentionDays: present({
		variable: 'IOC_JOURNAL_RETENTION_DAYS',
		meaning: 'Days that the journal keeps events after ClickHouse has them.',
		accepts: 'a whole number from 7 to 3650',
		fallback: '30',
		parse: wholeNumber(7, 3_650)
	}),
	logLevel: present({
		variable: 'IOC_LOG_LEVEL',
		meaning: 'Least important log lines to write.',
		accepts: LOG_LEVELS.join(', '),
		fallback: 'info',
		parse: oneOf(LOG_LEVELS)
	}),
	metricsToken: absent({
		variable: 'IOC_METRICS_TOKEN',
		meaning: 'Bearer token of `/metrics`. Without it only this machine may read them.',
		accepts: 'a token of 16 to 256 characters',
		parse: textOf(16, 256)
	})
};

type Settings = typeof settings;
type Read = {
	readonly [Key in keyof Settings]: Settings[Key] extends Setting<infer Value> ? Value : never;
};
/** Checked configuration. Null means that the variable is absent. */
export type Config = Omit<Read, 'origin'> & { readonly origin: string };

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** @throws ConfigError naming the variable, the value and what is accepted. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
	const read: Record<string, unknown> = {};
	for (const [key, setting] of Object.entries(settings)) read[key] = valueOf(setting, env);
	const { origin, ...config } = read as Read;
	if (origin === null && !LOOPBACK.has(config.host))
		throw new ConfigError(
			'ORIGIN',
			`HOST "${config.host}" is open to other machines, so ORIGIN must say the address people type. ${acceptsSentence(settings.origin)}`
		);
	return { ...config, origin: origin ?? `http://localhost:${String(config.port)}` };
}

function valueOf(setting: Setting<unknown>, env: NodeJS.ProcessEnv): unknown {
	const given = env[setting.variable]?.trim();
	const text = given === undefined || given === '' ? setting.fallback : given;
	if (text === null) return null;
	const value = setting.parse(text);
	if (value !== undefined) return value;
	const shown = /PASSWORD|KEY|TOKEN|URL/.test(setting.variable) ? 'the given value' : `"${text}"`;
	throw new ConfigError(
		setting.variable,
		`${setting.variable} cannot be ${shown}. ${acceptsSentence(setting)}`
	);
}

function acceptsSentence(setting: Setting<unknown>): string {
	return `${setting.variable} accepts ${setting.accepts}.`;
}

function present<Value>(setting: Setting<Value>): Setting<Value> {
	return setting;
}

function absent<Value>(setting: Omit<Setting<Value>, 'fallback'>): Setting<Value | null> {
	return { ...setting, fallback: null };
}
