/** Words of the page that takes files of indicator values. */
import type { indicatorUpload as source } from '../vi/indicator-upload.ts';

export const indicatorUpload: typeof source = {
	title: 'Upload indicator values',
	choose: 'CSV or XLSX file',
	chooseHint:
		'At most 2 MB and 20,000 rows. Nothing is written until you confirm; the file is not kept.',
	ownWard: (ward) => `You may write values of ${ward} alone. Rows of other places are errors.`,
	getTemplate: 'Get the template with all codes',
	otherFile: 'Choose another file',
	reading: 'Reading the file and comparing it with what stands',
	writing: 'Writing, keep this page open',
	preview: 'Preview of changes',
	previewOf: (file) => `${file} · nothing written yet`,
	nothing: 'No file chosen',
	nothingHint: 'Afterwards you see each row: new, changed, deleted, unchanged or an error.',
	filter: 'Filter by kind',
	kinds: {
		all: 'All',
		new: 'New',
		changed: 'Changed',
		deleted: 'Deleted',
		unchanged: 'Unchanged',
		error: 'Errors'
	},
	counted: (kind, count) => `${kind}: ${count}`,
	columns: {
		indicator: 'Indicator',
		period: 'Period',
		orgUnit: 'Org unit',
		disaggregation: 'Disaggregation',
		numerator: 'Numerator',
		denominator: 'Denominator',
		value: 'Value',
		deleted: 'Deleted',
		comment: 'Comment'
	},
	row: 'Row',
	kind: 'Kind',
	before: 'Stands now',
	after: 'Will be',
	reason: 'Reason or remark',
	hidden: 'under 10',
	none: 'nothing yet',
	gone: 'taken away',
	aboveWhole: 'Above 100 %: check the denominator.',
	more: (count) => `Show ${count} more rows`,
	errorFile: 'Download the error rows',
	errorFileName: 'error-rows',
	confirm: (count) => `Write ${count} rows`,
	confirmWithout: (count, errors) => `Write ${count} rows, leave out ${errors} errors`,
	nothingToWrite: 'There is no row to write.',
	moved:
		'The file or the present values changed since the preview, so nothing was written. This is the new preview.',
	written: 'Written',
	writtenCounts: (accepted, duplicate, rejected) =>
		`${accepted} values accepted, ${duplicate} duplicates, ${rejected} rejected.`,
	writtenNote: 'The pages of indicators show them in a few seconds. Earlier versions are kept.',
	rejectedRow: (row, reason) => `Row ${row}: ${reason}`,
	offline:
		'The connection broke. Whether it was written is not known: preview this file again to see.',
	offlineReading: 'No connection, nothing was written. Try again when it is back.',
	signedOut: 'Your session ended. Sign in and choose the file again.',
	forbidden: 'This account may not upload values.',
	unavailable: 'What stands now cannot be read. Try again in a minute.',
	failed: 'The server failed. Preview again to see what stands now.',
	fileGone: 'The file changed or was moved since you chose it. Choose it again.',
	retry: 'Try again',
	at: (sentence, place) => `${sentence} (${place})`,
	files: {
		empty_file: 'The file has no rows of values below its head.',
		file_too_large: 'The file is larger than 2 MB. Split it.',
		too_many_rows: 'The file has more than 20,000 rows. Split it.',
		unpacked_too_large: 'The spreadsheet unpacks to more than 40 MB. Save the one sheet alone.',
		old_spreadsheet:
			'This is an old .xls or a protected file. Save it as .xlsx without a password.',
		unreadable_spreadsheet: 'The spreadsheet is damaged. Save it anew as .xlsx or CSV UTF-8.',
		not_text: 'The file is neither .xlsx nor text in UTF-8. Save it as "CSV UTF-8".',
		unreadable_csv: 'Quotes in the CSV do not close. Save it anew from a spreadsheet.',
		missing_head: 'No row names the columns Indicator, Period and Org unit. Use the template.',
		repeated_head: 'Two columns have the same name. Keep one.',
		merged_cells: 'Cells are merged in the head or among the values. Unmerge them.'
	},
	errors: {
		missing_cell: (cell, text) => `Cell ${cell} is empty${text}.`,
		formula_cell: (cell, text) => `Cell ${cell} is the formula ${text}: paste its value instead.`,
		date_cell: (cell, text) => `Cell ${cell} is the date ${text}, not a number.`,
		error_cell: (cell, text) => `Cell ${cell} is the spreadsheet error ${text}.`,
		not_a_number: (cell, text) => `Cell ${cell} “${text}” is no number from 0 up.`,
		ambiguous_number: (cell, text) =>
			`Cell ${cell} “${text}” can be read two ways: write digits without thousands separators.`,
		invalid_deleted: (cell, text) =>
			`Cell ${cell} “${text}”: write x to delete, leave it empty otherwise.`,
		unknown_place: (cell, text) => `Cell ${cell}: there is no place “${text}”.`,
		unexpected_place: (cell, text) =>
			`Cell ${cell}: the place “${text}” does not report this indicator.`,
		not_your_place: (cell, text) =>
			`Cell ${cell}: you may not write values of the place “${text}”.`,
		repeated_cell: (cell, text) =>
			`Row ${cell} repeats indicator, period, place and option of row ${text}: keep one.`,
		newer_value: (cell, text) =>
			`Row ${cell}: a source has just stated a newer value${text}. Preview again in a few minutes.`,
		unknown_indicator: (cell, text) => `Cell ${cell}: the list has no indicator “${text}”.`,
		invalid_period: (cell, text) =>
			`Cell ${cell}: “${text}” is no period; write 20261123, 2026W47, 202611, 2026Q4 or 2026.`,
		wrong_period: (cell, text) =>
			`Cell ${cell}: the indicator is not reported for periods like “${text}”; see the template.`,
		future_period: (cell, text) => `Cell ${cell}: the period “${text}” has not begun.`,
		wrong_place: (cell, text) =>
			`Cell ${cell}: “${text}” is not the kind of place that reports this indicator; see the template.`,
		unknown_option: (cell, text) => `Cell ${cell}: the indicator has no option “${text}”.`,
		missing_option: (cell, text) =>
			`Cell ${cell}: the indicator needs a disaggregation${text}; see the template.`,
		wrong_figures: (cell, text) =>
			`Cell ${cell} “${text}”: a share needs numerator and denominator, a count the numerator alone, a median the value alone.`,
		value_in_tombstone: (cell, text) => `Cell ${cell} “${text}”: a deleted row carries no figures.`,
		impossible_value: (cell, text) =>
			`Cell ${cell} “${text}”: the denominator is 0 and the numerator is not.`,
		personal_number: (cell, text) =>
			`Cell ${cell} “${text}”: a comment must not hold an identity or telephone number.`,
		invalid_value: (cell, text) => `Cell ${cell} “${text}” is out of range or too long.`,
		other: (cell, text) => `Cell ${cell} “${text}” is not taken.`
	},
	template: {
		remark: 'Examples. Rows that begin with # are skipped; remove the # to use one.',
		codes: 'Code, period, kind of place, disaggregation, figures to fill in (…), name.',
		periods: {
			day: 'day, 20261123',
			week: 'week, 2026W47',
			month: 'month, 202611',
			quarter: 'quarter, 2026Q4',
			year: 'year, 2026'
		},
		places: {
			city: 'city',
			ward: 'ward code (5 digits)',
			facility: 'facility code, for example H01'
		}
	}
};
