/** An empty file of values to fill in, with examples and the list of codes as remarks, in the reader's language. */
import { wordsFor } from '#lib/i18n/words.ts';
import { templateCsv } from '#server/domains/indicators/upload/template.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	new Response(templateCsv(locals.locale, wordsFor(locals.locale).indicatorUpload), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="indicator-values.csv"',
			'cache-control': 'no-store'
		}
	});
