/** What guards each page, door, live topic, board and command. One that is missing here is shut, and fails the build. */
import type { BoardName } from '#lib/domains/boards.ts';
import { streams } from '#lib/domains/index.ts';
import type { Subject } from '#lib/foundation/subject.ts';
import { can, type Action } from './policy.ts';

/**
 * `open`: anybody. `keyed`: the route itself checks a key or token in the call, so no session is
 * asked for and no browser cookie counts. Otherwise the action a signed-in subject needs.
 */
export type Guard = 'open' | 'keyed' | Action;

export const ROUTE_GUARDS: Readonly<Record<string, Guard>> = {
	'/(auth)/sign-in': 'open',
	'/(auth)/sign-out': 'open',
	'/(auth)/preferences': 'open',
	'/(ioc)': 'overview.see',
	'/(ioc)/ems': 'emergency.see',
	'/(ioc)/hospitals': 'hospitals.see',
	'/(ioc)/kiosks': 'kiosks.see',
	'/(ioc)/coverage': 'coverage.see',
	'/(ioc)/digital': 'indicators.see',
	'/(ioc)/indicators': 'indicators.see',
	'/(ioc)/indicators/[code]': 'indicators.see',
	'/(ioc)/ehr': 'records_board.read',
	'/(ioc)/programme': 'programme.see',
	'/(ioc)/claims': 'claims.see',
	'/(ioc)/claims/check': 'claims.see',
	'/(ioc)/claims/edit': 'claims.edit',
	'/api/health/live': 'open',
	'/api/health/ready': 'open',
	'/metrics': 'keyed',
	'/api/ingest/[stream]': 'keyed',
	'/api/gps/osmand': 'keyed',
	'/api/explain/[metric]': 'metrics.explain',
	'/api/claims': 'claims.see',
	'/(ioc)/indicators/upload': 'indicator_values.upload',
	'/api/indicators/dhis2': 'keyed',
	'/api/indicators/template': 'indicator_values.upload',
	'/api/indicators/upload/preview': 'indicator_values.upload',
	'/api/indicators/upload/confirm': 'indicator_values.upload',
	'/api/map/geometry': 'overview.see',
	'/api/registry/indicators': 'indicators.see',
	'/api/registry/streams': 'streams.describe',
	'/api/registry/metrics': 'metrics.describe',
	'/(ioc)/sources': 'sources.see',
	'/(ioc)/sources/[feed]': 'sources.see',
	'/api/feeds': 'sources.see',
	'/api/quarantine': 'quarantine.read'
};

/** Topics whose streams declare no audience of their own. */
export const TOPIC_GUARDS: Readonly<Record<string, Action>> = {
	units: 'units.follow',
	incidents: 'incidents.follow',
	'hospital-beds': 'hospital_beds.follow',
	'hospital-diversion': 'hospital_diversion.follow',
	kiosks: 'kiosks.follow'
};

export const BOARD_GUARDS: Readonly<Record<BoardName, Action>> = {
	ems: 'emergency_board.read',
	hospitals: 'hospitals_board.read',
	kiosks: 'kiosks_board.read',
	screening: 'screening_board.read',
	indicators: 'indicators.see',
	ehr: 'records_board.read',
	records: 'records_board.read',
	interop: 'sources.see',
	/** That a stream is silent belongs to every figure that rests on it. */
	darkness: 'overview.see'
};

/** Who may have a metric explained, by the domain in front of the dot of its id. */
export const METRIC_GUARDS: Readonly<Record<string, Action>> = {
	ems: 'emergency_board.read',
	hospitals: 'hospitals_board.read',
	kiosks: 'kiosks_board.read',
	screening: 'screening_board.read',
	indicators: 'indicators.see',
	security: 'security.see',
	ehr: 'records_board.read',
	interop: 'sources.see'
};

/** `operator`: whoever has a shell on the server and write access to its data directory. */
export const COMMAND_GUARDS: Readonly<Record<string, 'operator'>> = {
	'account-add': 'operator',
	'boundaries-import': 'operator',
	'source-add': 'operator'
};

export type Entry = 'enter' | 'sign_in' | 'forbidden';

/** What happens to somebody who asks for a route. A route without a guard is forbidden to all. */
export function entryTo(routeId: string, subject: Subject | null): Entry {
	const guard = Object.hasOwn(ROUTE_GUARDS, routeId) ? ROUTE_GUARDS[routeId] : undefined;
	if (guard === undefined) return 'forbidden';
	if (guard === 'open' || guard === 'keyed') return 'enter';
	if (subject === null) return 'sign_in';
	return can(subject, guard) ? 'enter' : 'forbidden';
}

/** The policy decides; a topic that it does not name is open to the audience that all its streams declare. */
export function canFollow(subject: Subject | null, topic: string): boolean {
	const guard = Object.hasOwn(TOPIC_GUARDS, topic) ? TOPIC_GUARDS[topic] : undefined;
	if (guard !== undefined) return can(subject, guard);
	const feeding = streams.flatMap(({ live }) => (live?.topic === topic ? [live] : []));
	return (
		subject !== null &&
		feeding.length > 0 &&
		feeding.every(({ audience }) => audience?.includes(subject.role) === true)
	);
}

export function canReadBoard(subject: Subject | null, board: string): boolean {
	const guards: Readonly<Record<string, Action>> = BOARD_GUARDS;
	const guard = Object.hasOwn(guards, board) ? guards[board] : undefined;
	return guard !== undefined && can(subject, guard);
}

/** `metric` is an id such as `ems.calls`. */
export function canExplain(subject: Subject | null, metric: string): boolean {
	const domain = metric.split('.')[0] ?? '';
	const guard = Object.hasOwn(METRIC_GUARDS, domain) ? METRIC_GUARDS[domain] : undefined;
	return guard !== undefined && can(subject, 'metrics.explain') && can(subject, guard);
}

/** The policy as other rooms are handed it; sockets ask `canSee` and `canWatch`. */
export const policy = {
	can,
	canFollow,
	canReadBoard,
	canSee: canFollow,
	canWatch: canReadBoard
} as const;
