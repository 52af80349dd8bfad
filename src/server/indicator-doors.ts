/** The two ways by which values of indicators come in beside the ingest door, files and DHIS2 sets, and the answers of the pages of single measures. */
import { INDICATOR_STREAM } from '#lib/domains/indicators/measure.ts';
import {
	createDataValueSets,
	type DataValueSets
} from './domains/indicators/dhis2/data-value-sets.ts';
import { openMeasureDetails, type MeasureDetails } from './domains/indicators/detail-cache.ts';
import { createUpload, type IndicatorUpload } from './domains/indicators/upload/upload.ts';
import type { RegistryProvider } from './domains/registry/provider.ts';
import type { Ingest } from './ingest/ingest.ts';
import type { AnalyticsSupervisor } from './platform/clickhouse/supervisor.ts';
import type { Journal } from './platform/journal/journal.ts';

export interface IndicatorDoors {
	readonly upload: IndicatorUpload;
	readonly dataValueSets: DataValueSets;
	readonly details: MeasureDetails;
}

export function openIndicatorDoors(deps: {
	readonly ingest: Pick<Ingest, 'ofHouse'>;
	readonly analytics: Pick<AnalyticsSupervisor, 'rows' | 'position' | 'onProgress'>;
	readonly journal: Pick<Journal, 'lastSeq'>;
	readonly registry: RegistryProvider;
}): IndicatorDoors {
	const { ingest, analytics, journal, registry } = deps;
	const shared = {
		clickhouse: analytics,
		registry,
		progress: { lastSeq: () => journal.lastSeq(), position: analytics.position }
	};
	return {
		upload: createUpload({
			...shared,
			accept: (items, sourceId) => ingest.ofHouse({ stream: INDICATOR_STREAM, sourceId, items }),
			now: Date.now
		}),
		dataValueSets: createDataValueSets(shared),
		details: openMeasureDetails({
			clickhouse: analytics,
			registry: registry.current,
			onProgress: analytics.onProgress,
			now: Date.now
		})
	};
}
