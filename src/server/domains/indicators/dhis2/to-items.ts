/**
 * Data values as values of our stream. A share needs two data elements, `code.num` and `code.den`, in the
 * same call; counts, medians and quantiles are sent under the bare code.
 */
import { indicatorValues, type IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { measureNamed } from '#lib/domains/indicators/measure-list.ts';
import { writtenOption } from '#lib/domains/indicators/upload/written-names.ts';
import type { DataValue } from './data-value-set.ts';
import { lastUpdatedOf } from './last-updated.ts';

/** What the sender is told about something that was not taken. */
export interface Conflict {
	readonly object: string;
	readonly value: string;
}

export interface ReadItem {
	readonly item: IndicatorValue;
	/** Data values that it stands for. */
	readonly size: number;
	/** True when the sender said when, so that the word keeps its place among others that arrive later. */
	readonly isTimed: boolean;
}

export interface ReadSet {
	readonly items: readonly ReadItem[];
	/** Data values that an equal key later in the call replaced. */
	readonly replaced: number;
	readonly refused: readonly { readonly size: number; readonly conflict: Conflict }[];
}

type Part = 'num' | 'den' | 'all';

interface Cell {
	readonly code: string;
	readonly parts: Map<Part, DataValue>;
}

/** Stands for "not split": by name and by the id that every DHIS2 gives it. */
const DEFAULT_COMBOS = new Set(['default', 'HllvX50cXC0']);
const PLAIN_NUMBER = /^-?\d+(\.\d+)?(E-?\d+)?$/i;

/** `statedAt` is when values without a time of their own count as stated, UTC ISO. `isDelete` takes all of them away. */
export function toItems(
	values: readonly DataValue[],
	{ statedAt, isDelete }: { readonly statedAt: string; readonly isDelete: boolean }
): ReadSet {
	const cells = new Map<string, Cell>();
	let replaced = 0;
	for (const value of values) {
		const [, code = value.dataElement, part] = /^(.*)\.(num|den)$/.exec(value.dataElement) ?? [];
		const key = JSON.stringify([
			code,
			value.period,
			value.orgUnit,
			comboOf(value.categoryOptionCombo),
			comboOf(value.attributeOptionCombo)
		]);
		let cell = cells.get(key);
		if (cell === undefined) cells.set(key, (cell = { code, parts: new Map<Part, DataValue>() }));
		const name: Part = part === 'num' || part === 'den' ? part : 'all';
		if (cell.parts.has(name)) replaced += 1;
		cell.parts.set(name, value);
	}
	const items: ReadItem[] = [];
	const refused: { size: number; conflict: Conflict }[] = [];
	for (const cell of cells.values()) {
		const size = cell.parts.size;
		const read = itemOf(cell, { statedAt, isDelete });
		if ('object' in read) refused.push({ size, conflict: read });
		else items.push({ item: read, size, isTimed: isTimed(cell) });
	}
	return { items, replaced, refused };
}

function itemOf(
	{ code, parts }: Cell,
	{ statedAt, isDelete }: { readonly statedAt: string; readonly isDelete: boolean }
): IndicatorValue | Conflict {
	const [first] = parts.values();
	const { period = '', orgUnit = '', categoryOptionCombo, attributeOptionCombo } = first ?? {};
	const measure = measureNamed(code);
	const conflict = (value: string): Conflict => ({ object: code, value });
	if (measure === undefined)
		return conflict('Data element not found; see /api/registry/indicators.');
	if (comboOf(attributeOptionCombo) !== undefined)
		return conflict('Attribute option combos are not used here: leave it out or send default.');
	const all = [...parts.values()];
	const stated = all.map(({ lastUpdated }) =>
		lastUpdated === undefined ? statedAt : lastUpdatedOf(lastUpdated)
	);
	if (stated.includes(null)) return conflict('lastUpdated is no time.');
	const gone = all.map(
		({ deleted, value }) =>
			isDelete || deleted === true || value === undefined || value === null || value === ''
	);
	const isPair = parts.has('num') || parts.has('den');
	if (isPair && (parts.has('all') || parts.size !== 2))
		return conflict(`Send ${code}.num and ${code}.den of a cell in the same call, nothing else.`);
	if (new Set(gone).size > 1)
		return conflict('One half is deleted and the other is not: delete both or send both.');
	const option = writtenOption(comboOf(categoryOptionCombo) ?? '', measure);
	const comment = all.map((value) => value.comment ?? '').find((text) => text !== '');
	const figures =
		gone[0] === true ? { deleted: true } : figuresOf(parts, measure.metric.aggregation);
	if (figures === null) return conflict('The value is no number; write it as 1234 or 12.5.');
	const item = {
		...{ indicator: code, period, orgUnit },
		...(option !== undefined && { disaggregation: option }),
		...figures,
		observedAt: stated.toSorted().at(-1) ?? statedAt,
		...(comment !== undefined && { comment })
	};
	const parsed = indicatorValues.schema.safeParse(item);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return conflict(`${String(issue?.path[0])}: ${issue?.message ?? 'invalid'}.`);
	}
	const reason = indicatorValues.check?.(parsed.data).find(({ severity }) => severity === 'reject');
	return reason === undefined ? parsed.data : conflict(reason.message);
}

/** Null when a value is no number. */
function figuresOf(
	parts: ReadonlyMap<Part, DataValue>,
	aggregation: string
): Pick<IndicatorValue, 'numerator' | 'denominator' | 'value'> | null {
	const [num, den, all] = (['num', 'den', 'all'] as const).map((part) => numberOf(parts.get(part)));
	if ([num, den, all].some((figure) => Number.isNaN(figure))) return null;
	if (all !== undefined)
		return aggregation === 'median' || aggregation === 'p90' ? { value: all } : { numerator: all };
	return {
		...(num !== undefined && { numerator: num }),
		...(den !== undefined && { denominator: den })
	};
}

/** NaN for what is no number; undefined for nothing. */
function numberOf(from: DataValue | undefined): number | undefined {
	const value = from?.value;
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'number') return value;
	return typeof value === 'string' && PLAIN_NUMBER.test(value.trim()) ? Number(value) : NaN;
}

function isTimed({ parts }: Cell): boolean {
	return [...parts.values()].some(({ lastUpdated }) => lastUpdated !== undefined);
}

function comboOf(combo: string | null | undefined): string | undefined {
	return combo === null || combo === undefined || DEFAULT_COMBOS.has(combo) ? undefined : combo;
}
