import { pageData } from '#server/pages/page-data.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, depends, isDataRequest }) =>
	pageData(
		platform().pages,
		{ subject: locals.subject, depends, isDataRequest },
		{ boards: ['ehr', 'indicators', 'records'], topics: [] }
	);
