/** English of the page that checks a table of figures. */
import type { tableCheck as source } from '../vi/table-check.ts';

export const tableCheck: typeof source = {
	title: 'Check a table',
	note: 'The table is read in this browser alone; it is neither sent nor kept.',
	paste: 'Paste the table here',
	pasteHint:
		'The first line holds the titles. Paste from a spreadsheet or open a CSV or XLSX file.',
	open: 'Open a CSV or XLSX file',
	example: 'Show an example',
	clear: 'Clear the table',
	second: 'Compare with a second source',
	secondHint: 'Columns of the same title and rows of the same key are compared.',
	secondNeedsKey: 'Choose a key column in the first table to compare.',
	secondNoPair: 'The tables share no column of figures by title.',
	tolerance: 'Allowed difference (%)',
	decimalSign: 'Decimal sign',
	comma: 'comma 0,5',
	point: 'point 0.5',
	totalRow: 'Total row',
	noTotalRow: 'None',
	row: (number) => `Row ${number}`,
	column: (number) => `Column ${number}`,
	roles: 'Meaning of the columns',
	roleOf: (column) => `Meaning of column ${column}`,
	role: {
		key: 'key',
		part: 'part',
		total: 'total of the parts',
		count: 'count',
		cumulative: 'cumulative',
		share: 'share',
		other: 'left out'
	},
	numeratorOf: (column) => `Numerator of ${column}`,
	denominatorOf: (column) => `Denominator of ${column}`,
	unset: 'not chosen',
	result: 'Result',
	resultNote: (errors, hints) => `${errors} errors · ${hints} to look at`,
	clean: 'No error found. Empty cells are not counted as 0 and are no error.',
	flagged: 'Cell with an error',
	hinted: 'Cell to look at',
	proposed: (value) => `proposed ${value}`,
	where: 'Where',
	finding: 'Why',
	proposal: 'Proposal',
	place: (row, column) => `${row} · ${column}`,
	print: 'Print',
	csv: 'table-check',
	severity: { error: 'error', hint: 'to look at' },
	kind: 'Kind',
	problems: {
		empty: 'A line of titles and at least one line of figures are needed.',
		'one-column': 'Only one column was found. Part the cells by comma, semicolon or tab.',
		'no-numbers': 'There is no figure in the table.',
		'too-many-rows': 'The table has more than 2,000 rows.',
		'too-many-columns': 'The table has more than 60 columns.',
		'too-large': 'The file is larger than 2 MB.',
		unreadable: 'This file cannot be read. Save the table as CSV and open it again.'
	},
	sumCell: (found, proposed) => `Says ${found}, the sums ask for ${proposed}`,
	sumRow: (row, value) => `by row “${row}” it is ${value}`,
	sumColumn: (column, value) => `by column “${column}” it is ${value}`,
	sumLineRow: (row, sum, total) =>
		`Row “${row}”: the parts add up to ${sum}, the total says ${total}. Which cell is wrong is not known.`,
	sumLineColumn: (column, sum, total) =>
		`Column “${column}”: the rows add up to ${sum}, the total row says ${total}. Which cell is wrong is not known.`,
	candidates: (cells) => `It may be: ${cells}.`,
	sumJoint: 'Sums with empty cells contradict each other; which cell is wrong is not known.',
	cumulative: (found, before) =>
		`A running total may not fall: it was ${before} and now says ${found}`,
	cumulativeAfter: (after) => `later it is ${after}`,
	cumulativeUnsure: 'this cell or the one before is wrong',
	cumulativeHigh: (found, after) =>
		`A running total may not fall: it says ${found} and later only ${after}`,
	ratio: (found, fraction, proposed) =>
		`Says ${found}, but ${fraction} is ${proposed}, if numerator and denominator are right.`,
	crossSource: (found, other) => `Says ${found}, the second source says ${other}.`,
	crossScale: (found, other, scale) =>
		`Says ${found}, the second source says ${other}: exactly ${scale} times apart, the units seem to differ.`,
	keyMissingSecond: (key) => `“${key}” is missing in the second source.`,
	keyMissingFirst: (key) => `“${key}” is in the second source only.`,
	unitPercent: (found) => `${found} is a percent, the other cells of the column are not.`,
	unitPlain: (found) => `${found} has no % sign, the other cells of the column have.`,
	unreadable: (text) => `“${text}” cannot be read as a number and counts as an empty cell.`,
	outlier: (found, median) =>
		`${found} is far from this column, whose median is ${median}. It may still be right.`
};
