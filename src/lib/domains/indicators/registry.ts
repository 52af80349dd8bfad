/** All rows of the city's list, in its order. */
import type { Indicator } from './define-indicator.ts';
import { certificateRows } from './rows/certificates.ts';
import { emergencyRows } from './rows/emergency.ts';
import { exchangeRows } from './rows/exchange.ts';
import { hospitalRows } from './rows/hospitals.ts';
import { hospitalSystemRows } from './rows/hospital-systems.ts';
import { pathwayRows } from './rows/pathway.ts';
import { paymentRows } from './rows/payment.ts';
import { preventionRows } from './rows/prevention.ts';
import { programmeRows } from './rows/programme.ts';
import { qualityRows } from './rows/quality.ts';
import { receptionRows } from './rows/reception.ts';
import { recordRows } from './rows/records.ts';
import { remoteCareRows } from './rows/remote-care.ts';
import { stationRows } from './rows/stations.ts';

export const indicators: readonly Indicator[] = [
	...certificateRows,
	...emergencyRows,
	...exchangeRows,
	...hospitalRows,
	...hospitalSystemRows,
	...pathwayRows,
	...paymentRows,
	...preventionRows,
	...programmeRows,
	...qualityRows,
	...receptionRows,
	...recordRows,
	...remoteCareRows,
	...stationRows
].toSorted((left, right) => left.n - right.n);

const byCode = new Map(indicators.map((row) => [row.code, row]));
const byNumber = new Map(indicators.map((row) => [row.n, row]));

export function indicatorNamed(code: string): Indicator | undefined {
	return byCode.get(code);
}

/** The row itself, or the row that it repeats when nothing feeds it. */
export function fedRow(row: Indicator): Indicator {
	const other = row.sameAs === null ? undefined : byNumber.get(row.sameAs);
	return row.headline !== null || other === undefined ? row : other;
}

/** The row that another one names, or undefined. */
export function rowNumbered(n: number): Indicator | undefined {
	return byNumber.get(n);
}
