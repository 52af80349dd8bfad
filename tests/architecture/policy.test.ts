/**
 * Nothing is open by accident (C14): every route, live topic, board and command of the source tree has an
 * entry in the policy, no entry is left over, and every cell of roles × doors is the one expected here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { metrics } from '#lib/domains/metrics.ts';
import type { WardCode } from '#lib/foundation/ids.ts';
import { ROLES, type Role, type Subject } from '#lib/foundation/subject.ts';
import {
	BOARD_GUARDS,
	canFollow,
	canExplain,
	canReadBoard,
	COMMAND_GUARDS,
	entryTo,
	METRIC_GUARDS,
	ROUTE_GUARDS,
	TOPIC_GUARDS
} from '#server/auth/doors.ts';
import { ACTIONS, can } from '#server/auth/policy.ts';

type Asker = Role | 'nobody';
const ASKERS: readonly Asker[] = [...ROLES, 'nobody'];
const ALL: readonly Asker[] = ASKERS;
const SIGNED_IN: readonly Asker[] = ROLES;
const CITY_DESK: readonly Asker[] = ['leader', 'dispatcher'];

/** Who gets in, written down a second time on purpose: a change of the policy has to be made twice. */
const WHO_ENTERS: Readonly<Record<string, readonly Asker[]>> = {
	'/(auth)/preferences': ALL,
	'/(auth)/sign-in': ALL,
	'/(auth)/sign-out': ALL,
	'/(ioc)': SIGNED_IN,
	'/(ioc)/claims': SIGNED_IN,
	'/(ioc)/claims/check': SIGNED_IN,
	'/(ioc)/claims/edit': ['leader'],
	'/(ioc)/coverage': SIGNED_IN,
	'/(ioc)/digital': SIGNED_IN,
	'/(ioc)/indicators': SIGNED_IN,
	'/(ioc)/indicators/[code]': SIGNED_IN,
	'/(ioc)/ehr': SIGNED_IN,
	'/(ioc)/ems': CITY_DESK,
	'/(ioc)/hospitals': SIGNED_IN,
	'/(ioc)/indicators/upload': ['leader', 'ward_officer'],
	'/(ioc)/kiosks': SIGNED_IN,
	'/(ioc)/programme': CITY_DESK,
	'/api/explain/[metric]': SIGNED_IN,
	'/api/claims': SIGNED_IN,
	'/api/gps/osmand': ALL,
	'/api/health/live': ALL,
	'/api/health/ready': ALL,
	'/api/indicators/dhis2': ALL,
	'/api/indicators/template': ['leader', 'ward_officer'],
	'/api/indicators/upload/confirm': ['leader', 'ward_officer'],
	'/api/indicators/upload/preview': ['leader', 'ward_officer'],
	'/api/ingest/[stream]': ALL,
	'/api/map/geometry': SIGNED_IN,
	'/(ioc)/sources': CITY_DESK,
	'/(ioc)/sources/[feed]': CITY_DESK,
	'/api/feeds': CITY_DESK,
	'/api/quarantine': CITY_DESK,
	'/api/registry/indicators': SIGNED_IN,
	'/api/registry/metrics': SIGNED_IN,
	'/api/registry/streams': SIGNED_IN,
	'/metrics': ALL
};
/** Anybody may knock at these, and the route itself asks for a key or a token. */
const KEYED = ['/api/gps/osmand', '/api/indicators/dhis2', '/api/ingest/[stream]', '/metrics'];
const WHO_FOLLOWS: Readonly<Record<string, readonly Asker[]>> = {
	'hospital-beds': SIGNED_IN,
	'hospital-diversion': SIGNED_IN,
	incidents: CITY_DESK,
	kiosks: SIGNED_IN,
	units: SIGNED_IN
};
const WHO_READS: Readonly<Record<string, readonly Asker[]>> = {
	darkness: SIGNED_IN,
	ehr: SIGNED_IN,
	ems: SIGNED_IN,
	hospitals: SIGNED_IN,
	indicators: SIGNED_IN,
	interop: CITY_DESK,
	kiosks: SIGNED_IN,
	records: SIGNED_IN,
	screening: SIGNED_IN
};

/** By the domain in front of the dot of the metric's id. */
const WHO_EXPLAINS: Readonly<Record<string, readonly Asker[]>> = {
	ehr: SIGNED_IN,
	ems: SIGNED_IN,
	hospitals: SIGNED_IN,
	indicators: SIGNED_IN,
	interop: CITY_DESK,
	kiosks: SIGNED_IN,
	screening: SIGNED_IN,
	security: ['leader']
};

const routes = unique(
	filesBelow('src/routes')
		.filter((path) => /\/\+(page|server)(@[^/]*)?(\.server)?\.(ts|svelte)$/.test(path))
		.map((path) => path.replace(/^src\/routes/, '').replace(/\/\+[^/]*$/, '') || '/')
);
/** A topic whose streams declare their audience needs no entry: the declaration is its policy. */
const live = streams.flatMap((stream) => (stream.live === undefined ? [] : [stream.live]));
/** A topic is named by the policy unless all its streams declare their own audience. */
const topics = unique(
	live.filter(({ audience }) => audience === undefined).map(({ topic }) => topic)
);
const declared = unique(live.map(({ topic }) => topic)).filter((topic) => !topics.includes(topic));
const boards = unique(
	[
		...readFileSync('src/lib/domains/boards.ts', 'utf8').matchAll(/^\treadonly (\w+): \w+Board;$/gm)
	].map(([, name]) => name ?? '')
);
const commands = unique(
	filesBelow('src/server/commands')
		.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
		.map((path) => basename(path, '.ts'))
);

const metricDomains = unique(metrics.map(({ id }) => id.split('.')[0] ?? ''));

describe('the policy has an entry for each', () => {
	it('route', () => {
		expect(routes.length).toBeGreaterThan(0);
		expect(routes.filter((route) => !Object.hasOwn(ROUTE_GUARDS, route))).toEqual([]);
	});

	it('live topic', () => {
		expect(Object.keys(TOPIC_GUARDS).sort()).toEqual(topics);
	});

	it('topic that declares its audience: nobody else follows it', () => {
		const strangers = declared.flatMap((topic) => {
			const feeding = live.filter((state) => state.topic === topic);
			return ASKERS.filter((asker) =>
				feeding.some(({ audience }) => asker === 'nobody' || audience?.includes(asker) !== true)
			).map((asker) => ({ asker, topic }));
		});
		expect(strangers.filter(({ asker, topic }) => canFollow(subjectOf(asker), topic))).toEqual([]);
		expect(declared.filter((topic) => Object.hasOwn(TOPIC_GUARDS, topic))).toEqual([]);
	});

	it('board', () => {
		expect(Object.keys(BOARD_GUARDS).sort()).toEqual(boards);
	});

	it('domain of metrics', () => {
		expect(metricDomains.filter((domain) => !Object.hasOwn(METRIC_GUARDS, domain))).toEqual([]);
	});

	it('command', () => {
		expect(Object.keys(COMMAND_GUARDS).sort()).toEqual(commands);
	});

	it('and none for a route that is gone', () => {
		expect(Object.keys(ROUTE_GUARDS).filter((route) => !routes.includes(route))).toEqual([]);
	});

	it('and no grant that nothing asks for', () => {
		const asked = new Set<string>([
			...Object.values(ROUTE_GUARDS),
			...Object.values(TOPIC_GUARDS),
			...Object.values(BOARD_GUARDS),
			...Object.values(METRIC_GUARDS)
		]);
		const elsewhere = [
			'small_cells.read',
			'indicator_values.state',
			'indicator_values.state_own_ward',
			'outages.explain',
			'quarantine.replay',
			'metrics.read_sql',
			'metrics.read_rows'
		];
		expect(ACTIONS.filter((action) => !asked.has(action) && !elsewhere.includes(action))).toEqual(
			[]
		);
	});
});

describe('roles × doors', () => {
	it('expects something of each route, topic and board', () => {
		expect(Object.keys(WHO_ENTERS).sort()).toEqual(Object.keys(ROUTE_GUARDS).sort());
		expect(Object.keys(WHO_FOLLOWS)).toEqual(topics);
		expect(Object.keys(WHO_READS)).toEqual(boards);
		expect(Object.keys(WHO_EXPLAINS).sort()).toEqual(Object.keys(METRIC_GUARDS).sort());
	});

	it('opens without a session only what this file lists', () => {
		const keyed = Object.entries(ROUTE_GUARDS).filter(([, guard]) => guard === 'keyed');
		expect(keyed.map(([route]) => route).sort()).toEqual(KEYED);
	});

	describe.each(ASKERS)('%s', (asker) => {
		const subject = subjectOf(asker);

		it.each(cells(WHO_ENTERS, asker))('%s: %s', (route, expected) => {
			const refusal = asker === 'nobody' ? 'sign_in' : 'forbidden';
			expect(entryTo(route, subject)).toBe(expected === 'allow' ? 'enter' : refusal);
		});

		it.each(cells(WHO_FOLLOWS, asker))('topic %s: %s', (topic, expected) => {
			expect(canFollow(subject, topic)).toBe(expected === 'allow');
		});

		it.each(cells(WHO_READS, asker))('board %s: %s', (board, expected) => {
			expect(canReadBoard(subject, board)).toBe(expected === 'allow');
		});

		it.each(cells(WHO_EXPLAINS, asker))('metrics of %s: %s', (domain, expected) => {
			expect(canExplain(subject, `${domain}.any`)).toBe(expected === 'allow');
		});

		it('reads the statement behind a figure at the city desk only, and rows when signed in', () => {
			expect(can(subject, 'metrics.read_sql')).toBe(CITY_DESK.includes(asker));
			expect(can(subject, 'metrics.read_rows')).toBe(SIGNED_IN.includes(asker));
		});

		it('sees small cells of no ward but an own one', () => {
			const codes = ['00004', '00118', '10354'];
			const seen = codes.filter((wardCode) => can(subject, 'small_cells.read', { wardCode }));
			expect(seen).toEqual(asker === 'ward_officer' ? ['00118'] : []);
		});
	});
});

function cells(
	table: Readonly<Record<string, readonly Asker[]>>,
	asker: Asker
): [door: string, expected: 'allow' | 'deny'][] {
	return Object.entries(table).map(([door, askers]) => [
		door,
		askers.includes(asker) ? 'allow' : 'deny'
	]);
}

function subjectOf(asker: Asker): Subject | null {
	if (asker === 'nobody') return null;
	const wardCode = asker === 'ward_officer' ? ('00118' as WardCode) : null;
	return { userId: asker, username: asker, displayName: asker, role: asker, wardCode };
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((file) => file.isFile())
		.map((file) => `${file.parentPath}/${file.name}`);
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)].sort();
}
