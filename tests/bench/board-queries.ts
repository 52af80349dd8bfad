/** Every question of every board over ten million simulated rows. */
import { ehrCoverage } from '#lib/domains/ehr/contract.ts';
import { BEAT_STREAMS } from '#lib/domains/interop/sites.ts';
import { LIVE_STREAMS } from '#lib/domains/interop/metrics.ts';
import { cityDay, cityMidnight, DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import * as ehr from '#server/domains/ehr/queries.ts';
import * as ems from '#server/domains/ems/queries.ts';
import * as indicators from '#server/domains/indicators/queries.ts';
import { boardWindow, pageWindow } from '#server/domains/indicators/windows.ts';
import * as hospitals from '#server/domains/hospitals/queries.ts';
import * as kiosks from '#server/domains/kiosks/queries.ts';
import * as facts from '#server/domains/interop/fact-queries.ts';
import { contractStarts, outcomesOfFeeds } from '#server/domains/interop/outcome-queries.ts';
import * as screening from '#server/domains/screening/queries.ts';
import { openEngine, type Engine } from '#server/platform/clickhouse/connect.ts';
import { migrate } from '#server/platform/clickhouse/migrate.ts';
import { migrations } from '#server/platform/clickhouse/migrations.ts';
import { percentile, type BenchOptions, type BenchRow } from './bench-row.ts';
import { benchUnits, fillIndicators } from './indicator-rows.ts';
import { fillCity } from './simulated-rows.ts';

const LIMIT_MS = 50;

export async function benchmark({ dataDir, isQuick }: BenchOptions): Promise<readonly BenchRow[]> {
	const engine = await openEngine({ dataDir, memoryLimitBytes: 2_000_000_000 });
	await migrate(engine, migrations);
	// 11:00 in Hanoi: the morning rush lies inside the last hours.
	const now = Math.floor(Date.now() / DAY_MS) * DAY_MS + 4 * 3_600_000;
	const rows =
		(await fillCity(engine, now, isQuick ? 0.02 : 1)) +
		(await fillIndicators(engine, now, { isYear: !isQuick }));
	// The engine does this by itself ten minutes after an insert; a fresh batch is then on top.
	await engine.command('OPTIMIZE TABLE ioc.screening_persons FINAL');
	await fillCity(engine, now, 0.0002);
	const measured: BenchRow[] = [];
	for (const [name, ask] of questions(engine, now)) {
		const times: number[] = [];
		let answered = 0;
		for (let run = 0; run < (isQuick ? 3 : 25); run += 1) {
			const start = performance.now();
			const answer = await ask();
			times.push(performance.now() - start);
			answered = Array.isArray(answer) ? answer.length : 1;
		}
		measured.push({
			name: `board query ${name}, p95`,
			value: percentile(times, 0.95),
			unit: 'ms',
			target: { most: LIMIT_MS },
			detail: { p50Ms: percentile(times, 0.5), rowsAnswered: answered, rowsInTables: rows }
		});
	}
	await engine.close();
	return measured;
}

function questions(engine: Engine, now: number): [string, () => Promise<unknown>][] {
	const dayAgo = now - DAY_MS;
	const list = { since: boardWindow(now), units: benchUnits() };
	const page = { since: pageWindow(now), units: benchUnits(), code: 'cashless-share' };
	return [
		['ems responses by incident', () => ems.incidentResponses(engine, { from: dayAgo, to: now })],
		['ems hours with data', () => ems.reportedHours(engine, { from: dayAgo })],
		['ems newest event', () => ems.newestEvidence(engine, { now })],
		[
			'hospital occupancy by half hour',
			() => hospitals.occupancyByHalfHour(engine, { from: dayAgo, to: now })
		],
		['kiosk waits now', () => kiosks.presentWaits(engine, { now })],
		['kiosk waits by half hour', () => kiosks.waitsByHalfHour(engine, { from: dayAgo, now })],
		['kiosk beats', () => kiosks.kioskBeats(engine)],
		['kiosk newest tickets', () => kiosks.newestTickets(engine, { now })],
		[
			'screening persons by ward and day',
			() =>
				screening.personsByWardAndDay(engine, {
					year: Number(cityDay(now).slice(0, 4)),
					firstDay: cityDay(now - 30 * DAY_MS)
				})
		],
		['screening newest visit', () => screening.newestVisit(engine)],
		[
			'health records by ward',
			() => ehr.newestByWard(engine, { from: now - ehrCoverage.clock.rejectAfterMs })
		],
		['indicators by period', () => indicators.periodTotals(engine, list)],
		['indicators by option', () => indicators.optionTotals(engine, list)],
		['one indicator by place', () => indicators.placeTotals(engine, page)],
		['health records by day', () => ehr.newestByWardAndDay(engine, { from: now - 30 * DAY_MS })],
		...ledgerQuestions(engine, now)
	];
}

/** One run of the ledger asks these; days that are over were asked before and are kept. */
function ledgerQuestions(engine: Engine, now: number): [string, () => Promise<unknown>][] {
	const today = cityMidnight(now);
	const hour = { from: now - (now % HOUR_MS), to: now + HOUR_MS };
	const week = now - 7 * DAY_MS;
	const instants = { today, week, hour: now - HOUR_MS, before: week - HOUR_MS, now };
	const beats = BEAT_STREAMS.map((stream) => ({ stream, limitMs: 45 * 60_000 }));
	return [
		['feeds heard this hour', () => facts.heardFeeds(engine, hour, { feeds: [], limitsMs: [] })],
		['feeds newest word of places', () => facts.newestOfSites(engine, hour)],
		['feeds places heard this hour', () => facts.heardSites(engine, hour, beats)],
		[
			'feeds lags of 24 hours',
			() => facts.lagsOfFeeds(engine, { from: now - DAY_MS, to: now }, LIVE_STREAMS)
		],
		[
			'feeds usual intervals',
			() => facts.usualIntervals(engine, { from: today - DAY_MS, to: today })
		],
		['feeds outcomes of a week', () => outcomesOfFeeds(engine, instants)],
		['feeds contracts', () => contractStarts(engine)]
	];
}
