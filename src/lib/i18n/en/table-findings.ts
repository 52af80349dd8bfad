/** English of what the rules found in a table. */
import type { tableFindings as source } from '../vi/table-findings.ts';

export const tableFindings: typeof source = {
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
