/** Every measure of the generic stream, once. */
import type { Measure } from './measure.ts';
import { certificateMeasures } from './measures/certificates.ts';
import { emergencyMeasures } from './measures/emergency.ts';
import { exchangeMeasures } from './measures/exchange.ts';
import { hospitalMeasures } from './measures/hospitals.ts';
import { hospitalSystemMeasures } from './measures/hospital-systems.ts';
import { pathwayMeasures } from './measures/pathway.ts';
import { paymentMeasures } from './measures/payment.ts';
import { preventionMeasures } from './measures/prevention.ts';
import { programmeMeasures } from './measures/programme.ts';
import { qualityMeasures } from './measures/quality.ts';
import { receptionMeasures } from './measures/reception.ts';
import { recordMeasures } from './measures/records.ts';
import { remoteCareMeasures } from './measures/remote-care.ts';
import { scoreMeasures } from './measures/scores.ts';
import { stationMeasures } from './measures/stations.ts';

export const measures: readonly Measure[] = [
	...certificateMeasures,
	...emergencyMeasures,
	...exchangeMeasures,
	...hospitalMeasures,
	...hospitalSystemMeasures,
	...pathwayMeasures,
	...paymentMeasures,
	...preventionMeasures,
	...programmeMeasures,
	...qualityMeasures,
	...receptionMeasures,
	...recordMeasures,
	...remoteCareMeasures,
	...scoreMeasures,
	...stationMeasures
];

const byCode = new Map(measures.map((measure) => [measure.code, measure]));

export function measureNamed(code: string): Measure | undefined {
	return byCode.get(code);
}
