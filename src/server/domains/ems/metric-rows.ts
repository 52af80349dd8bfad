/** The rows behind every metric of the 115 service. */
import { incidentMetricRows } from './incident-rows.ts';
import { unitMetricRows } from './unit-rows.ts';

export const emsMetricRows = [...incidentMetricRows, ...unitMetricRows];
