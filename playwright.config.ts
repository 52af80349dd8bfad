import { defineConfig } from '@playwright/test';

/** Flags with which MapLibre draws without a graphics card and charts stay fluent. */
const FLAGS = [
	'--no-sandbox',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--no-first-run',
	'--disable-sync',
	'--disable-default-apps',
	'--disable-extensions',
	'--hide-scrollbars',
	'--force-color-profile=srgb',
	'--font-render-hinting=none'
];

const executablePath = process.env['IOC_BROWSER'];
/** Set by the global setup, so known to the workers and not to the runner. */
const baseURL = process.env['IOC_E2E_ADDRESS'];

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/playwright',
	globalSetup: './tests/e2e/start-product.ts',
	forbidOnly: true,
	workers: 2,
	fullyParallel: false,
	timeout: 45_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	// What measures time runs after the others, so that it measures the product and not its neighbours.
	projects: [
		{ name: 'journeys', testMatch: '**/*.e2e.ts', testIgnore: '**/moves.e2e.ts' },
		{ name: 'under load', testMatch: '**/moves.e2e.ts', dependencies: ['journeys'] }
	],
	use: {
		...(baseURL === undefined ? {} : { baseURL }),
		viewport: { width: 1280, height: 720 },
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		trace: 'retain-on-failure',
		launchOptions: {
			args: FLAGS,
			...(executablePath === undefined ? {} : { executablePath, headless: true })
		}
	}
});
