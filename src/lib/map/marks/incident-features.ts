/** From incidents to the points MapLibre draws. The most urgent is on top and never hidden. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { isInBounds, type Bounds } from '#lib/foundation/geo/bounds.ts';
import type { IncidentMark } from '../contract.ts';

/** Closed ones stay faint for the hour the feed keeps them. */
const CLOSED_OPACITY = 0.4;

/** Inside `dotsInside` only priority 1 is drawn whole: the inset shows the others. */
export function incidentFeatures(
	incidents: readonly IncidentMark[],
	dotsInside: Bounds | null
): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: incidents.map((incident): Feature<Point> => {
			const isInside = dotsInside !== null && isInBounds(dotsInside, incident);
			return {
				type: 'Feature',
				properties: {
					id: incident.id,
					image: `incident:${String(incident.priority)}`,
					tone: String(incident.priority),
					isDot: isInside && (incident.priority > 1 || !incident.isOpen),
					opacity: incident.isOpen ? 1 : CLOSED_OPACITY,
					order: incident.isOpen ? 10 - incident.priority : 0
				},
				geometry: { type: 'Point', coordinates: [incident.longitude, incident.latitude] }
			};
		})
	};
}
