/** Tables for tests as somebody pastes them, and findings in a form that is quick to read. */
import { checkTable } from './check-table.ts';
import { detectRoles } from './detect-roles.ts';
import type { Finding } from './finding.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';

/** @throws Error when the text is no table */
export function read(text: string): Table {
	const found = readTable(text, { fallback: ',' });
	if ('problem' in found) throw new Error(found.problem);
	return found.table;
}

/** With the roles that the engine finds itself. */
export function check(text: string): readonly Finding[] {
	const table = read(text);
	return checkTable(table, detectRoles(table));
}

/** `row:column proposed` of each finding. */
export function places(findings: readonly Finding[]): string[] {
	return findings.map(
		({ cell, proposed }) => `${String(cell?.row)}:${String(cell?.column)} ${String(proposed)}`
	);
}
