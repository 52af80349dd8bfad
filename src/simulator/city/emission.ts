/** What a simulated source says at an instant, in the words of the stream's own contract. */
import type { EhrSnapshot } from '#lib/domains/ehr/contract.ts';
import type { IncidentChange, UnitPosition, UnitStatusChange } from '#lib/domains/ems/contract.ts';
import type { Diversion, HospitalSnapshot } from '#lib/domains/hospitals/contract.ts';
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import type { KioskState, KioskTicket } from '#lib/domains/kiosks/contract.ts';
import type { ScreeningVisit } from '#lib/domains/screening/contract.ts';

interface Items {
	'unit-positions': UnitPosition;
	'unit-status': UnitStatusChange;
	incidents: IncidentChange;
	'hospital-beds': HospitalSnapshot;
	'hospital-diversion': Diversion;
	'kiosk-tickets': KioskTicket;
	'kiosk-states': KioskState;
	'screening-visits': ScreeningVisit;
	'ehr-coverage': EhrSnapshot;
	'indicator-values': IndicatorValue;
}
export type StreamName = keyof Items;

/** `at` is the simulated instant of sending, epoch milliseconds. */
export type Emission = {
	[Name in StreamName]: { readonly at: number; readonly stream: Name; readonly item: Items[Name] };
}[StreamName];

export const FAMILIES = ['ems', 'hospitals', 'kiosks', 'screening', 'ehr', 'indicators'] as const;
/** A source system with an API key of its own. */
export type Family = (typeof FAMILIES)[number];

/** A source system of the city. Every answer depends only on the seed and the instants asked for. */
export interface SourceModel {
	readonly family: Family;
	/** Everything said in [fromMs, toMs), oldest first. Cutting the window anywhere gives the same. */
	between(fromMs: number, toMs: number): Emission[];
	/** The newest word on every entity at an instant, for a listener that knows nothing yet. */
	current(atMs: number): Emission[];
}

/** Oldest first; equal instants keep the order in which they were made. */
export function inOrder(emissions: Emission[]): Emission[] {
	return emissions.sort((a, b) => a.at - b.at);
}

export function iso(epochMs: number): string {
	return new Date(epochMs).toISOString();
}
