/**
 * The floors of the house: who may import whom. A floor knows the floors below it and nothing above.
 *
 *   foundation < metrics < streams < live, map, charts, ui, i18n, styles < domains/X        (src/lib, browser and server)
 *   db < server/platform < server/ingest, auth, metrics < server/domains/X < start.ts            (src/server, never the browser)
 *   simulator: contracts and HTTP only          routes, hooks: everything, and nobody imports them
 */

const TEST = '\\.test\\.ts$|^tests/';
/** What all domains share: the list of streams, the map of boards and the names of places. */
const SHARED_DOMAIN = '^src/lib/domains/(index|boards|metrics|wards/registry(-index)?)\\.ts$';
/** Packages that are types alone. */
const TYPES_ONLY = '^(geojson|topojson-specification)$';

/** A module below `path` may reach its own room and the rooms `allowed`, and npm packages. */
function floor(name, path, allowed) {
	return {
		name,
		comment: `${name} stands on: ${allowed.join(', ') || 'npm packages only'}.`,
		severity: 'error',
		from: { path, pathNot: TEST },
		to: { path: '^(src|db|tests|scripts|static)/', pathNot: [path, ...allowed] }
	};
}

const BASE = ['^src/lib/foundation/', '^src/lib/metrics/', '^src/lib/streams/'];
const CONTRACT = '^src/lib/domains/[^/]+/[^/]+\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		floor('lib/foundation', '^src/lib/foundation/', []),
		floor('lib/metrics', '^src/lib/metrics/', ['^src/lib/foundation/']),
		floor('lib/streams', '^src/lib/streams/', ['^src/lib/foundation/', '^src/lib/metrics/']),
		floor('lib rooms', '^src/lib/(live|map|charts|ui|i18n|styles)/', [...BASE, SHARED_DOMAIN]),
		floor('lib/domains', '^src/lib/domains/', [
			...BASE,
			'^src/lib/(live|map|charts|ui|i18n|styles)/'
		]),
		{
			name: 'one domain, one room (lib)',
			comment: 'A question across domains belongs to the domain of its key; the page composes.',
			severity: 'error',
			from: { path: '^src/lib/domains/([^/]+)/', pathNot: TEST },
			to: { path: '^src/lib/domains/', pathNot: ['^src/lib/domains/$1/', SHARED_DOMAIN] }
		},
		floor('server/platform', '^src/server/platform/', [
			...BASE,
			'^db/',
			SHARED_DOMAIN,
			'^src/server/(config|setting)\\.ts$'
		]),
		floor('server/ingest', '^src/server/ingest/', [
			...BASE,
			'^db/',
			CONTRACT,
			SHARED_DOMAIN,
			'^src/server/platform/',
			'^src/server/(config|setting)\\.ts$'
		]),
		floor('server/auth', '^src/server/auth/', [
			...BASE,
			'^db/',
			CONTRACT,
			SHARED_DOMAIN,
			'^src/server/platform/',
			'^src/server/(config|setting)\\.ts$'
		]),
		floor('server/metrics', '^src/server/metrics/', [
			...BASE,
			SHARED_DOMAIN,
			'^src/server/platform/'
		]),
		{
			name: 'one domain, one room (server)',
			comment: 'A domain stands on the platform and its own contract and metrics.',
			severity: 'error',
			from: { path: '^src/server/domains/([^/]+)/', pathNot: TEST },
			to: {
				path: '^(src|tests|scripts)/',
				pathNot: [
					...BASE,
					'^src/lib/domains/$1/',
					SHARED_DOMAIN,
					'^src/server/domains/$1/',
					'^src/server/metrics/',
					'^src/server/platform/'
				]
			}
		},
		{
			name: 'the browser does not know the server',
			severity: 'error',
			from: { path: '^src/lib/', pathNot: TEST },
			to: { path: '^(src/server|db)/' }
		},
		{
			name: 'the simulator is a client',
			comment:
				'It feeds the public door like any source, so it may share contracts and nothing else.',
			severity: 'error',
			from: { path: '^src/simulator/', pathNot: TEST },
			to: {
				path: '^(src|db|scripts)/',
				pathNot: ['^src/simulator/', ...BASE, '^src/lib/domains/', '^db/seed/']
			}
		},
		{
			name: 'nobody imports routes',
			severity: 'error',
			from: { pathNot: '^src/routes/|^\\.svelte-kit/|^tests/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'nobody imports the composition root but doors',
			comment:
				'Dependencies come as the first argument; only routes and hooks ask for the platform.',
			severity: 'error',
			from: { path: '^src/(lib|server|simulator)/', pathNot: [TEST, '^src/server/start\\.ts$'] },
			to: { path: '^src/server/start\\.ts$' }
		},
		{
			name: 'no cycles',
			comment: 'Two modules that need each other at run time are one module. Types may point back.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'nothing imports a test',
			severity: 'error',
			from: { pathNot: TEST },
			to: { path: '\\.test\\.ts$' }
		},
		{
			name: 'resolvable',
			severity: 'error',
			from: {},
			to: {
				couldNotResolve: true,
				pathNot: ['^\\$(app|env)/|^\\./\\$types|^virtual:|\\?|^\\./build/', TYPES_ONLY]
			}
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(node_modules|build|\\.svelte-kit)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'node', 'import', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json']
		}
	}
};
