import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const CODE = ['src/**/*.ts', 'src/**/*.svelte', 'db/**/*.ts', 'tests/**/*.ts', '*.ts'];
const SRC = ['src/**/*.ts', 'src/**/*.svelte'];
const TESTS = ['**/*.test.ts', 'tests/**/*.ts'];

const noServer = { regex: '^#server/|/server/', message: 'src/lib runs in the browser.' };
const noRoutes = { regex: '/routes/', message: 'Nobody imports routes.' };
const noDb = { regex: '^#db/', message: 'Only src/server reads db/.' };
const noKitLib = { regex: '^\\$lib', message: 'Write #lib/….ts, which every tool resolves.' };

/** Values are made where they are measured: in queries, reducers and live modules, never where they are shown. */
const noMeasuring = {
	regex: '/metrics/metric-(value|series)\\.ts$',
	importNames: ['measured', 'measuredSeries', 'measuredSeriesSet', 'withCompletenessOf'],
	message: 'A component shows values; a board, reducer or live module measures them.'
};
/** A number becomes text together with its unit, state and metric. */
const noFormatting = {
	regex: '/foundation/format/(number|percent|duration)\\.ts$',
	message: 'Show a MetricValue with FigureValue or FigureLine, an EntityAttribute with Attribute.'
};
/** Who may format numbers: the parts that draw measured values, and words where nothing is measured. */
const FORMATTERS = [
	'src/lib/foundation/format/**',
	'src/lib/ui/figures/**',
	'src/lib/ui/explain/**',
	'src/lib/charts/**',
	// Rows of the table and of the list in view; the clock of a lost link; the age of a feed.
	'src/lib/ui/table/DataTable.svelte',
	'src/lib/ui/panels/RankedList.svelte',
	'src/lib/ui/panels/LinkBanner.svelte',
	'src/lib/ui/shell/SourceLine.svelte',
	// Published figures are quoted as they were printed; nobody here measured them.
	'src/lib/domains/claims/**',
	// Figures of a file that somebody is about to upload; nobody measured them yet.
	'src/lib/domains/indicators/upload/view/**'
];

/**
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function noImports(...patterns) {
	return { 'no-restricted-imports': ['error', { patterns }] };
}

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'data*/', 'src/lib/map/generated/', '**/*.cjs'] },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		files: CODE,
		rules: {
			'max-lines': ['error', 300],
			'max-params': ['error', 3],
			'no-empty': ['error', { allowEmptyCatch: false }],
			'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreVoidOperator: true, ignoreArrowShorthand: true }
			],
			'@typescript-eslint/no-meaningless-void-operator': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Our interfaces are records of closures, not objects with a `this`.
			'@typescript-eslint/unbound-method': 'off',
			// Doors look for control characters on purpose.
			'no-control-regex': 'off'
		}
	},
	{ files: SRC, rules: { 'no-console': 'error', ...noImports(noKitLib, noRoutes) } },
	{
		files: ['src/lib/**'],
		rules: noImports(noKitLib, noRoutes, noServer, noDb)
	},
	{
		files: ['src/lib/**', 'src/server/**', 'src/routes/**'],
		ignores: [...FORMATTERS, ...TESTS],
		rules: noImports(noKitLib, noRoutes, noFormatting)
	},
	{
		files: ['src/lib/**'],
		ignores: [...FORMATTERS, ...TESTS],
		rules: noImports(noKitLib, noRoutes, noServer, noDb, noFormatting)
	},
	{
		files: ['src/lib/**/*.svelte'],
		rules: noImports(noKitLib, noRoutes, noServer, noDb, noMeasuring)
	},
	{
		files: ['src/lib/**/*.svelte'],
		ignores: FORMATTERS,
		rules: noImports(noKitLib, noRoutes, noServer, noDb, noFormatting, noMeasuring)
	},
	{
		files: ['src/routes/**'],
		ignores: TESTS,
		rules: noImports(noKitLib, noRoutes, noFormatting, noMeasuring)
	},
	{
		// Dictionaries and the words of a view are given text, never a number to print.
		files: [
			'src/lib/i18n/**/*.ts',
			'src/lib/domains/*/view/**/*.ts',
			'src/lib/domains/attention/*.ts'
		],
		ignores: TESTS,
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }]
		}
	},
	{
		files: ['src/simulator/**'],
		rules: noImports(noKitLib, noRoutes, { regex: '^#server/|^#db/', message: 'A client only.' })
	},
	{
		files: ['src/server/**'],
		ignores: ['src/server/config.ts', '**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"MemberExpression[object.type='MemberExpression'][object.object.name='process'][object.property.name='env']",
					message: 'config.ts alone reads the environment.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte'],
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-writable-derived': 'error',
			// Its parser takes the reason written behind the code for more codes.
			'svelte/no-unused-svelte-ignore': 'off',
			// This linter cannot see the types of components and their snippets and takes them for any;
			// svelte-check can, and proves them in the same `npm run verify`.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// Data is $state.raw and replaced as a whole; plain maps are caches that no screen reads.
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: { 'svelte/prefer-svelte-reactivity': 'off' }
	},
	{
		files: TESTS,
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fixme)$/]',
					message: 'No test is skipped or run alone.'
				}
			],
			'@typescript-eslint/no-non-null-assertion': 'off',
			'max-params': 'off',
			// Playwright asks for a destructured first argument, also when a fixture needs nothing.
			'no-empty-pattern': 'off'
		}
	},
	// svelte-check reads the types of components, with the page data that Kit generates for them.
	{ files: ['**/*.js', '**/*.svelte'], ...ts.configs.disableTypeChecked },
	{
		files: ['**/*.svelte'],
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			'@typescript-eslint/restrict-template-expressions': 'off'
		}
	},
	{ files: ['**/*.js'], rules: { 'max-lines': ['error', 300], 'max-params': ['error', 3] } }
);
