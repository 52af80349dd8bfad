import { error } from '@sveltejs/kit';
import { metricIds } from '#lib/domains/indicators/define-indicator.ts';
import type { MeasureDetail } from '#lib/domains/indicators/detail.ts';
import { fedRow, indicatorNamed } from '#lib/domains/indicators/registry.ts';
import { cityDay, DAY_MS } from '#lib/foundation/time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { can } from '#server/auth/policy.ts';
import { cityValue } from '#server/pages/indicator-rows.ts';
import { AnalyticsDown, QueryError } from '#server/platform/clickhouse/query-error.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

const DAY = /^20\d{2}-\d{2}-\d{2}$/;

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	const { subject, locale } = locals;
	if (subject === null) error(401);
	const row = indicatorNamed(params.code);
	if (row === undefined) error(404, wordsFor(locale).indicators.notFound);
	const isShut = row.isForLeaders && !can(subject, 'security.see');
	const { indicators, pages, presentValues } = platform();
	depends('ioc:indicators');
	const board = pages.boards.state('indicators');
	const fed = fedRow(row);
	const measure =
		fed.measures.find(({ code }) => code === url.searchParams.get('measure')) ?? fed.measures[0];
	const option = url.searchParams.get('option');
	const knownDay = dayOf(url.searchParams.get('known'));
	const sources = { board: board.answer, present: presentValues(subject), seesSecurity: !isShut };
	return {
		boards: { indicators: { ...board, answer: null } },
		code: row.code,
		isShut,
		measure: measure?.code ?? null,
		knownDay,
		latestDay: cityDay(Date.now() - DAY_MS),
		/** Null for a row that another domain measures, and while nobody can be asked. */
		detail:
			measure === undefined || isShut
				? null
				: await answered(
						indicators.details.ask({
							measure,
							option: measure.options.some((one) => one.option === option) ? option : null,
							knownAt: knownDay === null ? null : endOf(knownDay)
						})
					),
		values: isShut ? [] : metricIds(fed).map((id) => cityValue(id, sources))
	};
};

function dayOf(text: string | null): string | null {
	if (text === null || !DAY.test(text) || Number.isNaN(Date.parse(text))) return null;
	return endOf(text) < Date.now() ? text : null;
}

/** Midnight in Hanoi after the day, epoch milliseconds. */
function endOf(day: string): number {
	return Date.parse(`${day}T00:00:00+07:00`) + DAY_MS;
}

/** The page says that history cannot be read, and still shows what the list declares. */
async function answered(asked: Promise<MeasureDetail>): Promise<MeasureDetail | null> {
	try {
		return await asked;
	} catch (failure) {
		if (failure instanceof AnalyticsDown || failure instanceof QueryError) return null;
		throw failure;
	}
}
