/** `npm run bench [name …] [--quick]`: runs the benchmarks, prints a table of ratios and keeps it in results.json. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isReached, ratioOf, type BenchRow, type Benchmark } from './bench-row.ts';

const RESULTS = 'tests/bench/results.json';
const ORDER = ['journal', 'ingest-http', 'sink', 'board-queries', 'live'];

const files = import.meta.glob<{ benchmark?: Benchmark }>(['./*.ts', '!./main.ts']);
const names = Object.keys(files).map((path) => path.slice(2, -3));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isQuick = process.argv.includes('--quick');
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`No benchmark is named ${unknown.join(', ')}.`);

const chosen = (asked.length > 0 ? asked : names).toSorted(
	(left, right) => ORDER.indexOf(left) - ORDER.indexOf(right)
);
const rows: BenchRow[] = [];
for (const name of chosen) {
	const benchmark = (await files[`./${name}.ts`]?.())?.benchmark;
	if (benchmark === undefined) continue;
	console.log(`${name} …`);
	const dataDir = mkdtempSync(join(tmpdir(), 'ioc-bench-'));
	try {
		rows.push(...(await benchmark({ dataDir, isQuick })));
	} finally {
		rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
	}
}
console.log(tableOf(rows));
if (asked.length === 0 && !isQuick)
	writeFileSync(RESULTS, `${JSON.stringify(resultOf(rows), null, '\t')}\n`);
process.exit(0);

function resultOf(measured: readonly BenchRow[]): object {
	return {
		at: new Date().toISOString(),
		node: process.version,
		cores: cpus().length,
		memoryGb: Math.round(totalmem() / 2 ** 30),
		rows: measured.map((row) => ({ ...row, ratio: ratioOf(row), isReached: isReached(row) }))
	};
}

function tableOf(measured: readonly BenchRow[]): string {
	const head = ['', 'measured', 'limit in the same run', 'ratio', 'target'];
	const lines = [head, ...measured.map(cellsOf)];
	const widths = head.map((_, column) =>
		Math.max(...lines.map((line) => line[column]?.length ?? 0))
	);
	return lines
		.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
		.join('\n');
}

function cellsOf(row: BenchRow): string[] {
	const limit = row.limit === undefined ? '' : `${figure(row.limit.value)} ${row.limit.name}`;
	const ratio = ratioOf(row);
	return [
		row.name,
		`${figure(row.value)} ${row.unit}`,
		limit,
		ratio === null ? '' : ratio.toFixed(2),
		targetOf(row)
	];
}

function targetOf(row: BenchRow): string {
	if (row.target === undefined) return '';
	const { least, most, leastRatio } = row.target;
	const parts = [
		least === undefined ? '' : `≥ ${figure(least)}`,
		most === undefined ? '' : `≤ ${figure(most)}`,
		leastRatio === undefined ? '' : `ratio ≥ ${String(leastRatio)}`
	];
	return `${parts.filter((part) => part !== '').join(', ')} ${isReached(row) === true ? '✓' : '✗'}`;
}

function figure(value: number): string {
	if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en');
	return value.toPrecision(3);
}
