import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitsReady as ready } from '#lib/domains/ems/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { signedRingAreaKm2 } from '#lib/foundation/geo/polygon.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { EXPORTER } from '#lib/ui/provenance/exporter.fixture.ts';
import type { Provenance } from '#lib/ui/provenance/provenance.ts';
import type { MapGeometry } from '../contract.ts';
import { ShownOnMap } from './map-contents.svelte.ts';
import { mapFile } from './map-file.ts';

const asOf = '2026-11-22T17:00:00.000Z';
/** Clockwise, the wrong way round, with more digits than a position has. */
const ring = [
	[105.1, 21.1],
	[105.2, 21.1],
	[105.20000000001, 21.0123456789],
	[105.1, 21.0],
	[105.1, 21.1]
];
const areaOf = (code: string) => ({
	type: 'Feature' as const,
	properties: { code, nameVi: 'Phường', nameEn: 'Ward' },
	geometry: { type: 'Polygon' as const, coordinates: [ring] }
});
const none = { type: 'FeatureCollection' as const, features: [] };
const geometry: MapGeometry = {
	kind: 'schematic',
	source: 'facts/wards.csv',
	wards: { type: 'FeatureCollection', features: [areaOf('00070'), areaOf('00004')] },
	names: none,
	rivers: none,
	outline: none
};
const hidden = measured(coverage, {
	value: 0.7777,
	numerator: 7,
	denominator: 9,
	asOf,
	missing: 'suppressed',
	scope: 'ward:00070'
});

async function exported(): Promise<FeatureCollection & { provenance: Provenance }> {
	const shown = new ShownOnMap();
	const station = { id: 'S1', name: 'Trạm 1', longitude: 105.8, latitude: 21.03 };
	const layers = [
		() => ({ wards: [{ wardCode: '00070', class: 'suppressed' as const, value: hidden }] }),
		() => ({ stations: [{ ...station, ready: measured(ready, { value: 3, asOf }) }] }),
		() => ({
			units: [
				{
					id: '115-01',
					longitude: 105.8,
					latitude: 21,
					heading: null,
					kind: 'moving' as const,
					ageSeconds: 5
				}
			]
		}),
		() => ({
			incidents: [
				{
					id: 'I-1',
					priority: 1 as const,
					longitude: 105.812345,
					latitude: 21.054321,
					isOpen: true
				}
			]
		})
	];
	// City map and inset draw the same layers.
	for (const layer of [...layers, ...layers]) shown.add(() => layer());
	const map = { title: 'Bản đồ', geometry, contents: shown.contents() };
	const { name, content } = mapFile(map, { exporter: EXPORTER, locale: 'vi' });
	expect(name).toBe('map-ban-do-20261123-0000.geojson');
	return JSON.parse(await content.text()) as FeatureCollection & { provenance: Provenance };
}

describe('mapFile', () => {
	it('holds each thing once, and no place of a call', async () => {
		const { features, ...rest } = await exported();
		expect(features.map(({ id }) => id)).toEqual([
			'ward:00070',
			'ward:00004',
			'station:S1',
			'unit:115-01'
		]);
		expect(JSON.stringify(features)).not.toContain('21.0543');
		expect(rest.provenance.notes.join(' ')).toContain('không phải ranh giới hành chính');
		expect(rest.provenance.notes.join(' ')).toContain('Ca cấp cứu không được xuất');
	});

	it('winds outer rings counter-clockwise and rounds to six decimals', async () => {
		const { features } = await exported();
		const [outer = []] = (features[0]?.geometry as Polygon).coordinates;
		expect(signedRingAreaKm2(outer)).toBeGreaterThan(0);
		expect(JSON.stringify(outer)).not.toMatch(/\.\d{7}/);
		expect(outer[0]).toEqual(outer.at(-1));
	});

	it('keeps a suppressed ward suppressed: a code, no value, no part, no small whole', async () => {
		const { features } = await exported();
		expect(features[0]?.properties).toMatchObject({
			value: null,
			numerator: null,
			denominator: null,
			interval: null,
			state: 'suppressed',
			missing: 'suppressed'
		});
		expect(JSON.stringify(features)).not.toContain('0.7777');
	});

	it('gives values with metric, version, unit and state, and says who took them', async () => {
		const { features, provenance } = await exported();
		expect(features[2]?.properties).toMatchObject({
			value: 3,
			metric: `${ready.id}@${String(ready.version)}`,
			asOf
		});
		expect(provenance).toMatchObject({
			exportedBy: 'Nguyễn Văn A',
			cutOff: '2026-11-23T00:00:00+07:00'
		});
		expect(provenance.metrics.map(({ id }) => id).sort()).toEqual([ready.id, coverage.id].sort());
	});
});
