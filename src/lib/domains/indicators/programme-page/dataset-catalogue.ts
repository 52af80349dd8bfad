/**
 * Layer and owner of each data set. The city names four layers (indicators.csv, row 15) but did not
 * publish which data belongs to which, nor who owns it, so this is a proposal and the page says so.
 */
import type { Words } from '#lib/foundation/locale.ts';
import type { Layer } from '#lib/metrics/define-metric.ts';
import { OFFICES } from '../owner.ts';

export interface DatasetEntry {
	readonly layer: Layer;
	readonly owner: Words;
}

const { emergencyCentre, medicalAffairs, diseaseControl, planning, informationTechnology } =
	OFFICES;

const CATALOGUE: Readonly<Record<string, DatasetEntry>> = {
	'ehr-coverage': { layer: 'basic', owner: planning },
	'screening-visits': { layer: 'specialised', owner: diseaseControl },
	incidents: { layer: 'specialised', owner: emergencyCentre },
	'hospital-beds': { layer: 'specialised', owner: medicalAffairs },
	'hospital-diversion': { layer: 'specialised', owner: medicalAffairs },
	'unit-positions': { layer: 'applied', owner: emergencyCentre },
	'unit-status': { layer: 'applied', owner: emergencyCentre },
	'kiosk-tickets': { layer: 'applied', owner: medicalAffairs },
	'kiosk-states': { layer: 'applied', owner: medicalAffairs },
	'indicator-values': { layer: 'interactive', owner: informationTechnology }
};

/** Null for a data set that nobody placed yet. */
export function datasetEntry(stream: string): DatasetEntry | null {
	return Object.hasOwn(CATALOGUE, stream) ? (CATALOGUE[stream] ?? null) : null;
}
