/** The rows behind every metric of reception kiosks. */
import { kioskStateMetricRows } from './kiosk-rows.ts';
import { ticketMetricRows } from './ticket-rows.ts';

export const kioskMetricRows = [...ticketMetricRows, ...kioskStateMetricRows];
