/** Why a whole file of values is refused. Nothing of it is looked at further, and nothing changes. */

/** Stable names with what to do, in English; the page has its own words for each. */
export const FILE_PROBLEMS = {
	empty_file: 'The file holds no rows of values below its head.',
	file_too_large: 'A file has at most 2 MB. Split it.',
	too_many_rows: 'A file has at most 20,000 rows. Split it.',
	unpacked_too_large: 'The spreadsheet unpacks to more than 40 MB. Save the one sheet alone.',
	old_spreadsheet: 'This is an old .xls or a protected file. Save it as .xlsx without a password.',
	unreadable_spreadsheet: 'The spreadsheet is damaged. Save it anew as .xlsx or as CSV UTF-8.',
	not_text: 'The file is neither .xlsx nor text in UTF-8. Save it as "CSV UTF-8".',
	unreadable_csv: 'The quotes of the CSV do not close. Save it anew from a spreadsheet.',
	missing_head: 'No row names the columns indicator, period and org unit. Take the template.',
	repeated_head: 'Two columns have the same name. Keep one of them.',
	merged_cells: 'Cells are merged in the head or in the values. Unmerge them.'
} as const;

export type FileProblem = keyof typeof FILE_PROBLEMS;

export class UploadRefusal extends Error {
	override readonly name = 'UploadRefusal';
	readonly code: FileProblem;
	/** Where, as far as it is known: a range such as `A1:C1`, or a row. */
	readonly place: string;

	constructor(code: FileProblem, place = '') {
		super(FILE_PROBLEMS[code]);
		this.code = code;
		this.place = place;
	}
}
