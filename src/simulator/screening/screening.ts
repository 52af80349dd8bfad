/** The screening programme of the health stations as one source: visits of people aged 65 and over, ward by ward. */
import type { ScreeningVisit } from '#lib/domains/screening/contract.ts';
import { drawOf, randomOf } from '#lib/foundation/random.ts';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { inOrder, iso, type Emission, type SourceModel } from '../city/emission.ts';
import type { City } from '../city/seed-tables.ts';
import { cityYear, examinedAt, firstAfter, wardPlan, yearStart, type WardPlan } from './plan.ts';

/** Estimate: people who come a second time four weeks later; coverage must count them once. */
const AGAIN_SHARE = 0.04;
const AGAIN_AFTER_MS = 28 * DAY_MS;
/** Estimates fitted to STEPS 2020: 28.3 % raised blood pressure, 6.96 % raised glucose (PMC9747924; facts.csv, topic ncd). */
const SYSTOLIC = { mean: 128, deviation: 17 } as const;
const DIASTOLIC = { mean: 78, deviation: 9 } as const;
const GLUCOSE = { median: 5.5, sigma: 0.163 } as const;

export interface Screening extends SourceModel {
	/** Codes of the wards that send, inner wards first. */
	readonly wardCodes: readonly string[];
	/** Visits of one ward that are sent in [fromMs, toMs). */
	ofWard(wardCode: string, fromMs: number, toMs: number): Emission[];
}

export function screeningModel(city: City, seed: number): Screening {
	const plans = [...city.wards]
		.sort((a, b) => Number(b.isUrban) - Number(a.isUrban) || b.density - a.density)
		.map((ward) => ({ plan: wardPlan(seed, ward), seq: city.wards.indexOf(ward) + 1 }))
		.flatMap(({ plan, seq }) => (plan === null ? [] : [{ plan, seq }]));
	const between = (fromMs: number, toMs: number) =>
		inOrder(plans.flatMap((entry) => visitsOf(seed, entry, { fromMs, toMs })));
	return {
		family: 'screening',
		wardCodes: plans.map(({ plan }) => plan.ward.code),
		between,
		current: () => [],
		ofWard(wardCode, fromMs, toMs) {
			const entry = plans.find(({ plan }) => plan.ward.code === wardCode);
			return entry === undefined ? [] : inOrder(visitsOf(seed, entry, { fromMs, toMs }));
		}
	};
}

interface Entry {
	readonly plan: WardPlan;
	/** 1 to 126: the ward's part of the invented citizen numbers. */
	readonly seq: number;
}

function visitsOf(
	seed: number,
	entry: Entry,
	window: { fromMs: number; toMs: number }
): Emission[] {
	const { ward } = entry.plan;
	const delayMs = Math.floor((2 + 18 * drawOf(seed, 'sending', ward.code)) * MINUTE_MS);
	const fromMs = window.fromMs - delayMs;
	const toMs = window.toMs - delayMs;
	const visits: Emission[] = [];
	for (let year = cityYear(fromMs); year <= cityYear(toMs); year++) {
		const start = Math.max(fromMs, yearStart(year));
		const end = Math.min(toMs, yearStart(year + 1));
		for (const visit of [1, 2]) {
			const shift = visit === 1 ? 0 : AGAIN_AFTER_MS;
			let n = firstAfter(seed, entry.plan, { year, atMs: start - shift });
			for (; n < entry.plan.persons; n++) {
				const at = examinedAt(seed, entry.plan, { year, n }) + shift;
				if (at >= end) break;
				const comes = visit === 1 || drawOf(seed, 'again', ward.code, year, n) < AGAIN_SHARE;
				if (comes) visits.push(visitAt(seed, entry, { year, n, visit, at, sentAt: at + delayMs }));
			}
		}
	}
	return visits;
}

interface Visit {
	readonly year: number;
	readonly n: number;
	readonly visit: number;
	readonly at: number;
	readonly sentAt: number;
}

function visitAt(
	seed: number,
	{ plan, seq }: Entry,
	{ year, n, visit, at, sentAt }: Visit
): Emission {
	const { code } = plan.ward;
	const random = randomOf(seed, 'visit', code, year, n, visit);
	const systolicMmHg = within(SYSTOLIC.mean + SYSTOLIC.deviation * random.normal(), 86, 220);
	const diastolicMmHg = within(DIASTOLIC.mean + DIASTOLIC.deviation * random.normal(), 48, 120);
	const item: ScreeningVisit = {
		facilityId: `TYT-${code}`,
		visitId: `${String(year)}-${String(n + 1).padStart(6, '0')}-${String(visit)}`,
		rev: 1,
		citizenId: inventedCitizenId(seq, n),
		wardCode: code,
		examinedAt: iso(at),
		sentAt: iso(sentAt),
		ageBand: '65+',
		sex: drawOf(seed, 'sex', code, n) < 0.56 ? 'female' : 'male',
		systolicMmHg: Math.max(systolicMmHg, diastolicMmHg + 15),
		diastolicMmHg,
		glucoseMmolPerL: Math.round(random.logNormal(GLUCOSE.median, GLUCOSE.sigma) * 10) / 10,
		isFasting: true
	};
	return { at: sentAt, stream: 'screening-visits', item };
}

/** Twelve digits that nobody has: province codes end at 096, these begin with 99. */
function inventedCitizenId(wardSeq: number, n: number): string {
	return `99${String(wardSeq).padStart(3, '0')}${String(n + 1).padStart(7, '0')}`;
}

function within(value: number, low: number, high: number): number {
	return Math.round(Math.min(high, Math.max(low, value)));
}
