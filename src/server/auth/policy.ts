/** Who may do what. Anything that is not granted here is denied. */
import type { Role, Subject } from '#lib/foundation/subject.ts';

const EVERYBODY: readonly Role[] = ['leader', 'dispatcher', 'ward_officer'];
const CITY_DESK: readonly Role[] = ['leader', 'dispatcher'];

/** The roles that an action is granted to. Source of the table: security design, §5. */
const GRANTS = {
	'overview.see': EVERYBODY,
	'emergency.see': CITY_DESK,
	'hospitals.see': EVERYBODY,
	'kiosks.see': EVERYBODY,
	'coverage.see': EVERYBODY,
	/** The city's list of indicators, its pages and its board. */
	'indicators.see': EVERYBODY,
	/** Weak points of hospitals' systems, even as sums, are for leaders alone (indicators.csv, row 50). */
	'security.see': ['leader'],
	/** The plan to 2030 and who owns which data set: for those who run the city's service. */
	'programme.see': CITY_DESK,
	/** Published figures are public; the values beside them are those of boards that are open to the reader. */
	'claims.see': EVERYBODY,
	/** Writing down what the city said is the leaders' word. */
	'claims.edit': ['leader'],
	/** Live rows of incidents; their fields are reduced per role by the stream itself. */
	'incidents.follow': CITY_DESK,
	'units.follow': EVERYBODY,
	'hospital_beds.follow': EVERYBODY,
	'hospital_diversion.follow': EVERYBODY,
	'kiosks.follow': EVERYBODY,
	/** Aggregates of the 115 service carry no single incident. */
	'emergency_board.read': EVERYBODY,
	'hospitals_board.read': EVERYBODY,
	'kiosks_board.read': EVERYBODY,
	'screening_board.read': EVERYBODY,
	'records_board.read': EVERYBODY,
	/** Counts below the small-cell limit, of the officer's own ward only. */
	'small_cells.read': ['ward_officer'],
	'streams.describe': EVERYBODY,
	'metrics.describe': EVERYBODY,
	/** Where a figure comes from; the metric's own guard holds besides. */
	'metrics.explain': EVERYBODY,
	/** The statement behind a figure names tables and columns. */
	'metrics.read_sql': CITY_DESK,
	/** Some of the rows behind a figure: places and running numbers, never persons. A wall has no grant. */
	'metrics.read_rows': EVERYBODY,
	/** The ledger names owners and their outages: a matter of the city's desk, not of a ward. */
	'sources.see': CITY_DESK,
	/** Saying why a feed was dark, with name and note. */
	'outages.explain': CITY_DESK,
	/** Sending refused items through the door again after a mapping. */
	'quarantine.replay': CITY_DESK,
	/** Files of indicator values; each row is judged by its place besides. */
	'indicator_values.upload': ['leader', 'ward_officer'],
	'indicator_values.state': ['leader'],
	'indicator_values.state_own_ward': ['ward_officer'],
	/** Refused items may hold anything a source sent, so the desk that mends sources reads them. */
	'quarantine.read': CITY_DESK
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof GRANTS;
export const ACTIONS = Object.keys(GRANTS) as readonly Action[];

/** What an action is done to. */
export interface Resource {
	readonly wardCode?: string;
}

/** Actions that need the resource to be the subject's own ward. */
const OWN_WARD_ONLY: ReadonlySet<Action> = new Set<Action>([
	'small_cells.read',
	'indicator_values.state_own_ward'
]);

/** False for everybody who is not signed in, and for everything that no grant names. */
export function can(subject: Subject | null, action: Action, resource: Resource = {}): boolean {
	if (subject === null || !Object.hasOwn(GRANTS, action)) return false;
	const roles: readonly Role[] = GRANTS[action];
	if (!roles.includes(subject.role)) return false;
	if (!OWN_WARD_ONLY.has(action)) return true;
	return subject.wardCode !== null && subject.wardCode === resource.wardCode;
}
