/** Pointer on the map: which thing is under it. Marks are given a finger's margin, wards are not. */
import type { Map as MapLibreMap, MapMouseEvent, MapGeoJSONFeature, Point } from 'maplibre-gl';
import type { MapSelection } from '../contract.ts';

export interface PointerListener {
	/** Layer id → kind; asked at every event, since layers come and go. */
	readonly selectable: ReadonlyMap<string, MapSelection['kind']>;
	readonly onSelect: (selection: MapSelection) => void;
	readonly onHover: (selection: MapSelection | null) => void;
}

const FINGER_PX = 12;
const MOUSE_PX = 5;
const CLUSTER_ZOOM_STEPS = 1.6;

/** `current` answers who listens now; null while the map is not shown. */
export function watchPointer(map: MapLibreMap, current: () => PointerListener | null): void {
	let hovered = '';
	const hover = (selection: MapSelection | null) => {
		const key = selection === null ? '' : `${selection.kind}/${selection.id}`;
		if (key === hovered) return;
		hovered = key;
		map.getCanvas().style.cursor = selection === null ? '' : 'pointer';
		current()?.onHover(selection);
	};
	map.on('click', (event: MapMouseEvent) => {
		const listener = current();
		if (listener === null) return;
		const isTouch =
			event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
		const feature = featureAt(map, event.point, {
			listener,
			marginPx: isTouch ? FINGER_PX : MOUSE_PX
		});
		if (feature === undefined) return;
		if (isCluster(feature)) {
			map.easeTo({ center: event.lngLat, zoom: map.getZoom() + CLUSTER_ZOOM_STEPS });
			return;
		}
		const selection = selectionOf(feature, listener);
		if (selection !== null) listener.onSelect(selection);
	});
	map.on('mousemove', (event) => {
		const listener = current();
		if (listener === null) return;
		const feature = featureAt(map, event.point, { listener, marginPx: MOUSE_PX });
		hover(feature === undefined ? null : selectionOf(feature, listener));
	});
	map.on('mouseout', () => {
		hover(null);
	});
}

function featureAt(
	map: MapLibreMap,
	{ x, y }: Point,
	{ listener, marginPx }: { listener: PointerListener; marginPx: number }
): MapGeoJSONFeature | undefined {
	const ids = [...listener.selectable.keys()].filter((id) => map.getLayer(id));
	const isWard = (id: string) => listener.selectable.get(id) === 'ward';
	const [mark] = map.queryRenderedFeatures(
		[
			[x - marginPx, y - marginPx],
			[x + marginPx, y + marginPx]
		],
		{ layers: ids.filter((id) => !isWard(id)) }
	);
	return mark ?? map.queryRenderedFeatures([x, y], { layers: ids.filter(isWard) })[0];
}

function isCluster(feature: MapGeoJSONFeature): boolean {
	return typeof feature.properties['count'] === 'number' && feature.properties['count'] > 1;
}

function selectionOf(feature: MapGeoJSONFeature, listener: PointerListener): MapSelection | null {
	const kind = listener.selectable.get(feature.layer.id);
	const id: unknown = feature.properties[kind === 'ward' ? 'code' : 'id'];
	return kind !== undefined && typeof id === 'string' ? { kind, id } : null;
}
