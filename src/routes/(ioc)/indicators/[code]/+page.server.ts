import { error } from '@sveltejs/kit';
import { metricIds } from '#lib/domains/indicators/define-indicator.ts';
import type { MeasureDetail } from '#lib/domains/indicators/detail.ts';
import { knownAtOf } from '#lib/domains/indicators/known-at.ts';
import { fedRow, indicatorNamed } from '#lib/domains/indicators/registry.ts';
import { cityDay, DAY_MS } from '#lib/foundation/time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { can } from '#server/auth/policy.ts';
import { cityValue } from '#server/pages/indicator-rows.ts';
import { AnalyticsDown, QueryError } from '#server/platform/clickhouse/query-error.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

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
	const known = knownAtOf(url.searchParams.get('known'), Date.now());
	const sources = { board: board.answer, present: presentValues(subject), seesSecurity: !isShut };
	return {
		boards: { indicators: { ...board, answer: null } },
		code: row.code,
		isShut,
		measure: measure?.code ?? null,
		knownDay: known?.day ?? null,
		latestDay: cityDay(Date.now() - DAY_MS),
		/** Null for a row that another domain measures, and while nobody can be asked. */
		detail:
			measure === undefined || isShut
				? null
				: await answered(
						indicators.details.ask({
							measure,
							option: measure.options.some((one) => one.option === option) ? option : null,
							knownAt: known?.ms ?? null
						})
					),
		values: isShut ? [] : metricIds(fed).map((id) => cityValue(id, sources))
	};
};

/** The page says that history cannot be read, and still shows what the list declares. */
async function answered(asked: Promise<MeasureDetail>): Promise<MeasureDetail | null> {
	try {
		return await asked;
	} catch (failure) {
		if (failure instanceof AnalyticsDown || failure instanceof QueryError) return null;
		throw failure;
	}
}
