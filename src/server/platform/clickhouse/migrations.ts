/** The numbered SQL files of `db/clickhouse`, bundled into the process that runs them. */
export interface Migration {
	/** File name without folder, for example `0001_ems.sql`. */
	readonly name: string;
	readonly sql: string;
}

const files = import.meta.glob<string>('/db/clickhouse/*.sql', {
	query: '?raw',
	eager: true,
	import: 'default'
});

/** All migrations in the order of their numbers. */
export const migrations: readonly Migration[] = Object.entries(files)
	.map(([file, sql]) => ({ name: file.slice(file.lastIndexOf('/') + 1), sql }))
	.sort((left, right) => (left.name < right.name ? -1 : 1));
