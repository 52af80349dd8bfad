/**
 * What the layers of a stage show, kept for whoever takes the map away. City map and inset draw the same
 * layers, so the same thing is told twice and counts once. Open incidents are counted and never handed on:
 * the place of a call may point to a person.
 */
import { createContext } from 'svelte';
import type { HospitalMark, IncidentMark, StationMark, UnitMark, WardMark } from '../contract.ts';

export interface MapContents {
	readonly wards: readonly WardMark[];
	readonly stations: readonly StationMark[];
	readonly hospitals: readonly HospitalMark[];
	readonly units: readonly UnitMark[];
	readonly hasIncidents: boolean;
}

/** What one layer shows now. */
type Shown = Partial<Omit<MapContents, 'hasIncidents'>> & {
	readonly incidents?: readonly IncidentMark[];
};

export class ShownOnMap {
	readonly #layers = new Set<() => Shown>();

	/** @returns takes the layer out again */
	add(layer: () => Shown): () => void {
		this.#layers.add(layer);
		return () => {
			this.#layers.delete(layer);
		};
	}

	contents(): MapContents {
		const all = [...this.#layers].map((layer) => layer());
		return {
			wards: once(
				all.flatMap(({ wards = [] }) => wards),
				({ wardCode }) => wardCode
			),
			stations: once(
				all.flatMap(({ stations = [] }) => stations),
				({ id }) => id
			),
			hospitals: once(
				all.flatMap(({ hospitals = [] }) => hospitals),
				({ id }) => id
			),
			units: once(
				all.flatMap(({ units = [] }) => units),
				({ id }) => id
			),
			hasIncidents: all.some(({ incidents = [] }) => incidents.length > 0)
		};
	}
}

function once<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] {
	return [...new Map(things.map((thing) => [keyOf(thing), thing])).values()];
}

const [readShown, provideShown, hasShown] = createContext<ShownOnMap>();
export { provideShown };

/** Call while a layer initialises. Does nothing outside a stage. */
export function useShown(layer: () => Shown): void {
	const shown = hasShown() ? readShown() : null;
	$effect(() => shown?.add(layer));
}
