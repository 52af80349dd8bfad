import { error } from '@sveltejs/kit';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import { BOARD_METRICS, rowOf, type LineState } from '#lib/domains/indicators/view/scoreboard.ts';
import { cityValue } from '#server/pages/indicator-rows.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

const byMetric = new Map(measures.map((measure) => [measure.metric.id, measure]));

/** Only the lines of the scoreboard are sent, not the whole board. */
export const load: PageServerLoad = ({ locals, depends }) => {
	const { subject } = locals;
	if (subject === null) error(401);
	const { pages, presentValues } = platform();
	depends('ioc:indicators');
	const board = pages.boards.state('indicators');
	const sources = { board: board.answer, present: presentValues(subject), seesSecurity: false };
	const lineOf = (id: string): LineState => {
		const code = byMetric.get(id)?.code ?? null;
		const state = code === null ? undefined : board.answer?.measures[code];
		return {
			code,
			value: cityValue(id, sources),
			series: state?.series ?? null,
			options: state?.options ?? [],
			row: rowOf(id).code
		};
	};
	return {
		boards: { indicators: { ...board, answer: null } },
		lines: Object.fromEntries(BOARD_METRICS.map((id) => [id, lineOf(id)]))
	};
};
