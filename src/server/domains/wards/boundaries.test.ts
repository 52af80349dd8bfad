import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import { polygonsOf, signedRingAreaKm2 } from '#lib/foundation/geo/polygon.ts';
import { schematic } from 'virtual:ioc-geometry';
import { checkBoundaries, type BoundaryResult, type KnownWard } from './boundaries.ts';

type File = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>>;

const wards: KnownWard[] = schematic.names.features.map(({ properties, geometry }) => ({
	code: properties.code,
	nameVi: properties.nameVi,
	longitude: geometry.coordinates[0] ?? NaN,
	latitude: geometry.coordinates[1] ?? NaN
}));

/** A file as an operator's GIS office would export it, before one change. */
function aFile(change: (file: File) => void = () => undefined): File {
	const file = structuredClone(schematic.wards) as unknown as File;
	change(file);
	return file;
}

function check(file: unknown, codeField = 'code'): BoundaryResult {
	return checkBoundaries(JSON.stringify(file), { wards, codeField });
}

function problemsOf(result: BoundaryResult): string {
	return result.isOk ? '' : result.problems.join('\n');
}

function ringsOf(file: File, index = 0): Position[][] {
	const geometry = file.features[index]?.geometry;
	if (geometry?.type !== 'Polygon') throw new TypeError('The fixture is no Polygon.');
	return geometry.coordinates;
}

/** A square around the ward's own name point, small enough to lie inside. */
function holeIn(file: File, size: number): Position[] {
	const code = file.features[0]?.properties['code'];
	const ward = wards.find((known) => known.code === code);
	const [x, y] = [ward?.longitude ?? NaN, ward?.latitude ?? NaN];
	return [
		[x, y],
		[x, y + size],
		[x + size, y + size],
		[x + size, y],
		[x, y]
	];
}

describe('a boundary file', () => {
	test('with all 126 wards is accepted', () => {
		const result = check(aFile());
		expect(result.isOk && result.areas.size).toBe(126);
		expect(result.isOk && result.warnings).toEqual([]);
	});

	test('may be TopoJSON', () => {
		const file = aFile() as unknown as FeatureCollection<Polygon>;
		const result = check(topology({ wards: file }));
		expect(result.isOk && result.areas.size).toBe(126);
	});

	test('may carry codes as numbers without their zeros', () => {
		const result = check(
			aFile((file) => {
				for (const ward of file.features) {
					ward.properties = { ma_xa: Number(ward.properties['code']) };
				}
			}),
			'ma_xa'
		);
		expect(result.isOk && result.areas.has('00004')).toBe(true);
	});

	test('with a MultiPolygon and a hole keeps both', () => {
		const result = check(
			aFile((file) => {
				const ward = file.features[0];
				const rings = ringsOf(file);
				if (ward)
					ward.geometry = { type: 'MultiPolygon', coordinates: [[...rings, holeIn(file, 0.0005)]] };
			})
		);
		const area = result.isOk ? [...result.areas.values()][0] : undefined;
		expect(area?.type).toBe('Polygon');
		expect(area?.coordinates).toHaveLength(2);
	});

	test('with the wrong winding is turned after RFC 7946 and says how often', () => {
		const result = check(
			aFile((file) => {
				for (const { geometry } of file.features) {
					for (const ring of polygonsOf(geometry).flat()) ring.reverse();
				}
			})
		);
		if (!result.isOk) throw new TypeError(problemsOf(result));
		const rings = schematic.wards.features.flatMap(({ geometry }) => polygonsOf(geometry).flat());
		expect(result.rewound).toBe(rings.length);
		for (const area of result.areas.values()) {
			const outer = area.type === 'Polygon' ? area.coordinates[0] : area.coordinates[0]?.[0];
			expect(signedRingAreaKm2(outer ?? [])).toBeGreaterThan(0);
		}
	});

	test('that misses, repeats and invents wards is refused with each code named', () => {
		const result = check(
			aFile((file) => {
				const [first, second, third] = file.features;
				if (first) first.properties = { code: '99999' };
				if (second && third) second.properties = { code: third.properties['code'] };
			})
		);
		const problems = problemsOf(result);
		expect(problems).toMatch(/^2 wards are missing: 00070 Hoàn Kiếm, 00082 Cửa Nam\./);
		expect(problems).toMatch(/1 codes are unknown: 99999\./);
		expect(problems).toMatch(/1 codes appear more than once/);
	});

	test('without the named field says so in one sentence', () => {
		expect(problemsOf(check(aFile(), 'ma'))).toBe(
			'No feature has the property "ma". Name the right one with --code-field.'
		);
	});

	test.each<[string, (file: File) => void, RegExp]>([
		[
			'a line instead of an area',
			(file) => {
				const ward = file.features[0];
				if (ward)
					ward.geometry = {
						type: 'LineString',
						coordinates: [
							[105, 21],
							[106, 21]
						]
					} as never;
			},
			/00070 Hoàn Kiếm: the geometry is no Polygon or MultiPolygon/
		],
		[
			'no geometry at all',
			(file) => {
				const ward = file.features[0];
				if (ward) ward.geometry = null as never;
			},
			/no Polygon or MultiPolygon/
		],
		[
			'an open ring',
			(file) => {
				ringsOf(file)[0]?.pop();
			},
			/a ring is not closed/
		],
		[
			'a ring of three positions',
			(file) => {
				ringsOf(file)[0]?.splice(2, 99);
			},
			/fewer than 4 positions/
		],
		[
			'swapped latitude and longitude',
			(file) => {
				for (const position of ringsOf(file)[0] ?? []) position.reverse();
			},
			/lies outside Hanoi. Use longitude, latitude/
		],
		[
			'a hole that reaches outside',
			(file) => {
				ringsOf(file).push(holeIn(file, 0.05));
			},
			/a hole reaches outside its ring/
		],
		[
			'a ward as small as a house',
			(file) => {
				ringsOf(file).splice(0, 1, holeIn(file, 0.0002));
			},
			/which no ward of Hanoi has/
		]
	])('with %s is refused', (_, change, sentence) => {
		expect(problemsOf(check(aFile(change)))).toMatch(sentence);
	});

	test.each([
		['text', 'not json', /not JSON/],
		['a list', '[]', /neither a GeoJSON/],
		[
			'a link to elsewhere',
			'{"type":"Topology","href":"http://example.org/a"}',
			/neither a GeoJSON/
		],
		[
			'broken arcs',
			'{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[7]]}]}},"arcs":[]}',
			/do not fit together/
		]
	])('that is %s is refused', (_, text, sentence) => {
		expect(problemsOf(checkBoundaries(text, { wards, codeField: 'code' }))).toMatch(sentence);
	});

	test('whose names or places differ from the registry gets a warning, not a refusal', () => {
		const [first, second] = wards;
		const moved = wards.map((ward) =>
			ward === first && second
				? { ...ward, longitude: second.longitude, latitude: second.latitude }
				: ward
		);
		const result = checkBoundaries(
			JSON.stringify(
				aFile((file) => {
					const ward = file.features[1];
					if (ward) ward.properties['nameVi'] = 'Somewhere';
				})
			),
			{ wards: moved, codeField: 'code', nameField: 'nameVi' }
		);
		expect(result.isOk && result.warnings).toEqual([
			"00070 Hoàn Kiếm: the registry's point of the ward lies outside.",
			'00082 Cửa Nam: the file calls it "Somewhere".'
		]);
	});
});
