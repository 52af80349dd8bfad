/** Decides whether a boundary file may replace the schematic: all wards once, sound rings, right place, right size. */
import type { MultiPolygon, Polygon } from 'geojson';
import { contains } from '#lib/foundation/geo/polygon.ts';
import { readBoundaryFeatures, type BoundaryFeature } from './boundary-features.ts';
import { checkWardArea } from './ward-area.ts';

/** A ward as the registry knows it. */
export interface KnownWard {
	readonly code: string;
	readonly nameVi: string;
	readonly longitude: number;
	readonly latitude: number;
}

export interface BoundaryOptions {
	readonly wards: readonly KnownWard[];
	/** Property that holds the five-digit ward code. */
	readonly codeField: string;
	/** Property that holds the name; differing names become warnings. */
	readonly nameField?: string | undefined;
	/** TopoJSON object to read when there are several. */
	readonly objectName?: string | undefined;
}

export type BoundaryResult =
	| { readonly isOk: false; readonly problems: readonly string[] }
	| {
			readonly isOk: true;
			/** By ward code, rings turned after RFC 7946. */
			readonly areas: ReadonlyMap<string, Polygon | MultiPolygon>;
			/** Rings that ran the wrong way round. */
			readonly rewound: number;
			/** Sentences for the operator; the import may go on. */
			readonly warnings: readonly string[];
	  };

/** Largest file read. Bytes; the full-resolution boundaries of the city are about 5 MB. */
export const BOUNDARY_FILE_LIMIT = 64 * 1024 * 1024;

export function checkBoundaries(text: string, options: BoundaryOptions): BoundaryResult {
	const read = readBoundaryFeatures(text, options.objectName);
	if (!read.isOk) return { isOk: false, problems: [read.problem] };
	const known = new Map(options.wards.map((ward) => [ward.code, ward]));
	const coded = read.features.map((feature) => ({ feature, code: codeOf(feature, options) }));
	const problems = codeProblems(
		coded.map(({ code }) => code),
		{ known, codeField: options.codeField }
	);
	const areas = new Map<string, Polygon | MultiPolygon>();
	const warnings: string[] = [];
	let rewound = 0;
	for (const { feature, code } of coded) {
		const ward = known.get(code);
		if (ward === undefined) continue;
		const checked = checkWardArea(feature.geometry, `${code} ${ward.nameVi}`);
		problems.push(...checked.problems);
		if (checked.area === null) continue;
		rewound += checked.rewound;
		areas.set(code, checked.area);
		warnings.push(...doubts(ward, { feature, area: checked.area, nameField: options.nameField }));
	}
	return problems.length > 0 ? { isOk: false, problems } : { isOk: true, areas, rewound, warnings };
}

/** Codes are text, but many exports turn them into numbers and lose the leading zeros. */
function codeOf({ properties }: BoundaryFeature, { codeField }: BoundaryOptions): string {
	const value = properties[codeField];
	if (typeof value === 'number') return String(value).padStart(5, '0');
	return typeof value === 'string' ? value.trim().padStart(5, '0') : '';
}

function codeProblems(
	codes: readonly string[],
	{ known, codeField }: { known: ReadonlyMap<string, KnownWard>; codeField: string }
): string[] {
	const problems: string[] = [];
	const seen = new Set(codes);
	if (codes.every((code) => code === '')) {
		return [`No feature has the property "${codeField}". Name the right one with --code-field.`];
	}
	const missing = [...known.values()].filter((ward) => !seen.has(ward.code));
	const unknown = [...seen].filter((code) => !known.has(code));
	const repeated = [...seen].filter(
		(code) => code !== '' && codes.indexOf(code) !== codes.lastIndexOf(code)
	);
	if (missing.length > 0) {
		const names = missing.map((ward) => `${ward.code} ${ward.nameVi}`);
		problems.push(`${String(missing.length)} wards are missing: ${names.join(', ')}.`);
	}
	if (unknown.length > 0) {
		const list = unknown.map((code) => (code === '' ? '(no code)' : code));
		problems.push(`${String(unknown.length)} codes are unknown: ${list.join(', ')}.`);
	}
	if (repeated.length > 0) {
		problems.push(
			`${String(repeated.length)} codes appear more than once: ${repeated.join(', ')}. Join the parts of a ward into one MultiPolygon.`
		);
	}
	return problems;
}

interface Doubtful {
	readonly feature: BoundaryFeature;
	readonly area: Polygon | MultiPolygon;
	readonly nameField: string | undefined;
}

function doubts(ward: KnownWard, { feature, area, nameField }: Doubtful): string[] {
	const found: string[] = [];
	if (!contains(area, ward)) {
		found.push(`${ward.code} ${ward.nameVi}: the registry's point of the ward lies outside.`);
	}
	const name = nameField === undefined ? undefined : feature.properties[nameField];
	if (nameField !== undefined && (typeof name !== 'string' || !isSameName(name, ward.nameVi))) {
		found.push(`${ward.code} ${ward.nameVi}: the file calls it "${String(name)}".`);
	}
	return found;
}

function isSameName(theirs: string, ours: string): boolean {
	const plain = (text: string) =>
		text
			.normalize('NFC')
			.toLocaleLowerCase('vi')
			.replace(/^(phường|xã)\s+/, '')
			.replace(/[\s\-–]+/g, '');
	return plain(theirs) === plain(ours);
}
