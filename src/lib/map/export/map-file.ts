/** A map as a GeoJSON file: what it shows, with its provenance as a foreign member of the collection. */
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import { fileName } from '#lib/ui/export/file-name.ts';
import type { MadeFile } from '#lib/ui/export/save-file.ts';
import type { Exporter } from '#lib/ui/provenance/exporter.ts';
import { provenanceOf, type Provenance } from '#lib/ui/provenance/provenance.ts';
import type { MapGeometry } from '../contract.ts';
import type { MapContents } from './map-contents.svelte.ts';
import { mapFeatures } from './map-features.ts';

export interface MapToExport {
	readonly title: string;
	readonly contents: MapContents;
	readonly geometry: MapGeometry;
}

interface By {
	readonly exporter: Exporter;
	readonly locale: Locale;
}

export function mapFile(map: MapToExport, { exporter, locale }: By): MadeFile {
	const { nowMs } = exporter;
	const provenance = mapProvenance(map, { exporter, locale });
	const collection = { ...mapFeatures(map.contents, map.geometry, { nowMs, locale }), provenance };
	return {
		name: fileName(`map ${map.title}`, 'geojson', { asOf: newestIn(map.contents), nowMs }),
		content: new Blob([JSON.stringify(collection)], { type: 'application/geo+json' })
	};
}

function mapProvenance({ title, contents, geometry }: MapToExport, by: By): Provenance {
	const { exporting, map } = wordsFor(by.locale);
	const asOf = newestIn(contents);
	const metrics = valuesIn(contents).map(({ metric }) => metric);
	const notes = [
		...(geometry.kind === 'schematic' ? [map.schematicLong] : []),
		geometry.source,
		...(contents.hasIncidents ? [exporting.incidentsLeftOut] : []),
		...(contents.units.length > 0 ? [exporting.unitsAsSeen] : [])
	];
	return provenanceOf({ title, metrics, asOf, notes }, by.exporter, by.locale);
}

function newestIn(contents: MapContents): string | null {
	return newestOf(valuesIn(contents).map(({ asOf }) => asOf));
}

function valuesIn({ wards, stations, hospitals }: MapContents) {
	return [
		...[...wards, ...hospitals].flatMap(({ value }) => (value === undefined ? [] : [value])),
		...stations.map(({ ready }) => ready)
	];
}
