/** A statement cut into keywords and the rest, so that its shape is seen. */
export interface SqlPart {
	readonly text: string;
	readonly isKeyword: boolean;
}

/** Texts in quotes are never keywords. */
const TOKEN = /('(?:\\.|[^'\\])*')|\b([A-Z]{2,}(?:\s+[A-Z]{2,})*)\b/g;

/** The parts joined give the statement. */
export function sqlParts(sql: string): SqlPart[] {
	const parts: SqlPart[] = [];
	let end = 0;
	for (const match of sql.matchAll(TOKEN)) {
		if (match[2] === undefined) continue;
		if (match.index > end) parts.push({ text: sql.slice(end, match.index), isKeyword: false });
		parts.push({ text: match[2], isKeyword: true });
		end = match.index + match[2].length;
	}
	if (end < sql.length) parts.push({ text: sql.slice(end), isKeyword: false });
	return parts;
}
