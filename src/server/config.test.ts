import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, settings } from './config.ts';

describe('loadConfig', () => {
	it('starts from an empty environment with the documented defaults', () => {
		const config = loadConfig({});
		expect(config).toMatchObject({
			port: 3000,
			host: '127.0.0.1',
			origin: 'http://localhost:3000',
			isDemo: false,
			clickhouseUrl: null,
			journalRetentionDays: 30
		});
		expect(config.dataDir).toMatch(/^\/.*\/data$/);
	});

	it('treats an empty variable as absent', () => {
		expect(loadConfig({ PORT: '', ORIGIN: ' ' })).toMatchObject({ port: 3000 });
	});

	it.each([
		['PORT', '70000'],
		['PORT', '3000x'],
		['ORIGIN', 'https://ioc.example.vn/path'],
		['ORIGIN', 'ioc.example.vn'],
		['IOC_DEMO', 'yes'],
		['IOC_DEMO_PASSWORD', 'short'],
		['IOC_CLICKHOUSE_URL', 'ftp://x'],
		['IOC_POSTGRES_URL', 'http://x'],
		['IOC_PERSON_KEY', 'short'],
		['IOC_JOURNAL_RETENTION_DAYS', '1'],
		['IOC_LOG_LEVEL', 'loud'],
		['IOC_METRICS_TOKEN', 'short']
	])('refuses %s=%s and says what is accepted', (variable, value) => {
		const refused = errorOf({ [variable]: value });
		expect(refused.variable).toBe(variable);
		expect(refused.message).toMatch(new RegExp(`^${variable} cannot be .+\\. ${variable} accepts`));
	});

	it('never repeats a secret in its error (C29)', () => {
		expect(errorOf({ IOC_DEMO_PASSWORD: 'hunter2' }).message).not.toContain('hunter2');
		expect(errorOf({ IOC_POSTGRES_URL: 'http://u:hunter2@x' }).message).not.toContain('hunter2');
	});

	it('asks for ORIGIN when other machines can reach the server (C27)', () => {
		expect(errorOf({ HOST: '0.0.0.0' }).variable).toBe('ORIGIN');
		expect(loadConfig({ HOST: '0.0.0.0', ORIGIN: 'https://ioc.example.vn' }).origin).toBe(
			'https://ioc.example.vn'
		);
	});

	it('declares every variable once, with words for the README', () => {
		const variables = Object.values(settings).map((setting) => setting.variable);
		expect(new Set(variables).size).toBe(variables.length);
		for (const setting of Object.values(settings)) expect(setting.meaning).toMatch(/\.$/);
	});
});

function errorOf(env: Record<string, string>): ConfigError {
	try {
		loadConfig(env);
	} catch (error) {
		if (error instanceof ConfigError) return error;
		throw error;
	}
	throw new Error('The configuration was accepted.');
}
