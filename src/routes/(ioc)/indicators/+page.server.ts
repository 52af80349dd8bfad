import { error } from '@sveltejs/kit';
import { can } from '#server/auth/policy.ts';
import { rowStates } from '#server/pages/indicator-rows.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

/** The answer of the board is turned into rows here, so that a reader is sent 70 lines and not every option. */
export const load: PageServerLoad = ({ locals, depends }) => {
	const { subject } = locals;
	if (subject === null) error(401);
	const { pages, presentValues } = platform();
	depends('ioc:indicators');
	const board = pages.boards.state('indicators');
	return {
		boards: { indicators: { ...board, answer: null } },
		mayUpload: can(subject, 'indicator_values.upload'),
		rows: rowStates({
			board: board.answer,
			present: presentValues(subject),
			seesSecurity: can(subject, 'security.see')
		})
	};
};
