/**
 * Parameters of a query as literals in its text. The engine's own parameters run one query at a time
 * in the whole process, so values are validated and quoted here, in one place.
 */
export type ParamValue = string | number | readonly string[];
export type Params = Readonly<Record<string, ParamValue>>;

const PLACEHOLDER = /\{([A-Za-z]\w*):([A-Za-z0-9]+(?:\([A-Za-z0-9]+\))?)\}/g;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The SQL with every `{name:Type}` replaced by a literal. Types: String, UInt64, Float64, Date
 * (`YYYY-MM-DD`), DateTime64 (epoch milliseconds), Array(String).
 * @throws RangeError when a value is absent, unused or does not fit its type.
 */
export function bindParams(sql: string, params: Params = {}): string {
	const unused = new Set(Object.keys(params));
	const bound = sql.replace(PLACEHOLDER, (_, name: string, type: string) => {
		const value = Object.hasOwn(params, name) ? params[name] : undefined;
		if (value === undefined) throw new RangeError(`The query asks for "${name}": pass it.`);
		unused.delete(name);
		return literal(name, type, value);
	});
	if (unused.size > 0)
		throw new RangeError(`The query does not use ${[...unused].join(', ')}: drop it.`);
	return bound;
}

function literal(name: string, type: string, value: ParamValue): string {
	switch (type) {
		case 'String':
			if (typeof value === 'string') return quote(value);
			break;
		case 'Array(String)':
			if (typeof value === 'object') return `[${value.map(quote).join(', ')}]`;
			break;
		case 'UInt64':
			if (Number.isSafeInteger(value) && Number(value) >= 0) return String(value);
			break;
		case 'Float64':
			if (Number.isFinite(value)) return `toFloat64(${String(value)})`;
			break;
		case 'Date':
			if (typeof value === 'string' && DAY.test(value)) return `toDate(${quote(value)})`;
			break;
		case 'DateTime64':
			if (Number.isSafeInteger(value))
				return `fromUnixTimestamp64Milli(toInt64(${String(value)}), 'UTC')`;
	}
	throw new RangeError(`"${name}" does not fit the type ${type}.`);
}

/** A string literal of ClickHouse: only the backslash and the quote can end or bend one. */
function quote(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
