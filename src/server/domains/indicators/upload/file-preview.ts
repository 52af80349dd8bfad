/** Compares the rows of a file with what stands now. Nothing is written here. */
import { createHash } from 'node:crypto';
import { cellOf, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { measureNamed } from '#lib/domains/indicators/measure-list.ts';
import type { PlaceRegistry } from '#lib/domains/indicators/places.ts';
import type {
	CellFigures,
	PreviewRow,
	RowError,
	RowKind,
	UploadPreview
} from '#lib/domains/indicators/upload/preview.ts';
import type { CurrentValue } from './current-values.ts';
import { placeRules } from './place-rules.ts';
import type { ReadRow } from './read-rows.ts';

/** What the policy says of the person at hand. */
export interface Uploader {
	/** Name of the source under which the values are kept, `upload:<account>`. */
	readonly sourceId: string;
	/** Whether the person may state values of the place. */
	readonly mayWrite: (orgUnit: string) => boolean;
	/** Whether the person may read counts of the place that are hidden from others. */
	readonly maySeeSmall: (orgUnit: string) => boolean;
}

export interface Comparison {
	readonly preview: UploadPreview;
	/** The items that a confirmation sends, each with its row. */
	readonly changes: readonly { readonly row: number; readonly item: IndicatorValue }[];
}

interface Basis {
	readonly fileHash: string;
	readonly head: readonly string[];
	readonly current: ReadonlyMap<string, CurrentValue>;
	readonly registry: PlaceRegistry;
	readonly uploader: Uploader;
}

/** Other rows of the same cell that an error names. */
const ROWS_NAMED = 3;

export function compare(rows: readonly ReadRow[], basis: Basis): Comparison {
	const { fileHash, head, current, registry, uploader } = basis;
	const placeProblem = placeRules(registry, uploader.mayWrite);
	const byCell = rowsByCell(rows);
	const counts: Record<RowKind, number> = {
		new: 0,
		changed: 0,
		deleted: 0,
		unchanged: 0,
		error: 0
	};
	const print = createHash('sha256').update(`${fileHash}\n${uploader.sourceId}\n`);
	const changes: { row: number; item: IndicatorValue }[] = [];
	const compared = rows.map((read): PreviewRow => {
		const { row, item, cells } = read;
		const cell = cellOf(item);
		const present = current.get(cell);
		const sameCell = byCell.get(cell) ?? [];
		const errors = [...read.errors];
		if (errors.length === 0) {
			const code =
				placeProblem(item) ??
				(sameCell.length > 1 ? 'repeated_cell' : null) ??
				(present !== undefined && present.statedMs >= Date.parse(item.observedAt)
					? 'newer_value'
					: null);
			if (code !== null) errors.push(rowError(code, read, sameCell));
		}
		const before = present === undefined || present.isDeleted ? null : figuresOf(present);
		const kind = errors.length > 0 ? 'error' : kindOf(item, before);
		counts[kind] += 1;
		print.update(`${String(row)} ${kind} ${cell} ${present?.version ?? ''}\n`);
		if (kind === 'new' || kind === 'changed' || kind === 'deleted') changes.push({ row, item });
		const isError = kind === 'error';
		return {
			row,
			kind,
			...{ indicator: item.indicator, period: item.period, orgUnit: item.orgUnit },
			disaggregation: item.disaggregation ?? '',
			after: isError || item.deleted === true ? null : figuresOf(item),
			before: isError ? null : shown(before, item, uploader),
			errors,
			isAboveWhole: !isError && read.isAboveWhole,
			cells: isError ? cells : []
		};
	});
	return {
		preview: { fileHash, fingerprint: print.digest('hex'), head, counts, rows: compared },
		changes
	};
}

function kindOf(item: IndicatorValue, before: CellFigures | null): RowKind {
	if (item.deleted === true) return before === null ? 'unchanged' : 'deleted';
	if (before === null) return 'new';
	const after = figuresOf(item);
	const isSame = (['numerator', 'denominator', 'value'] as const).every(
		(figure) => after[figure] === before[figure]
	);
	return isSame ? 'unchanged' : 'changed';
}

function figuresOf(from: {
	readonly numerator?: number | null | undefined;
	readonly denominator?: number | null | undefined;
	readonly value?: number | null | undefined;
}): CellFigures {
	const { numerator = null, denominator = null, value = null } = from;
	return { numerator, denominator, value };
}

/** A reader who may not see small counts of persons does not learn them by uploading over them. */
function shown(
	before: CellFigures | null,
	{ indicator, orgUnit }: IndicatorValue,
	{ maySeeSmall }: Uploader
): PreviewRow['before'] {
	const limit = measureNamed(indicator)?.metric.suppressBelow ?? null;
	const numerator = before?.numerator ?? null;
	const isSmall = limit !== null && numerator !== null && numerator < limit;
	return isSmall && !maySeeSmall(orgUnit) ? 'hidden' : before;
}

function rowError(
	code: string,
	{ row, item, placeCell }: ReadRow,
	rowsOfCell: readonly number[]
): RowError {
	const others = rowsOfCell.filter((other) => other !== row).slice(0, ROWS_NAMED);
	if (code === 'repeated_cell')
		return { code, column: null, cell: String(row), text: others.join(', ') };
	if (code === 'newer_value') return { code, column: null, cell: String(row), text: '' };
	return { code, column: 'orgUnit', cell: placeCell, text: item.orgUnit };
}

/** Rows by the cell that they fill. */
function rowsByCell(rows: readonly ReadRow[]): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (const { row, item } of rows) {
		const cell = cellOf(item);
		const same = found.get(cell);
		if (same === undefined) found.set(cell, [row]);
		else same.push(row);
	}
	return found;
}
