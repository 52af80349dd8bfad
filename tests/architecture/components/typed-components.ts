/** All components as TypeScript that the checker understands, the way svelte-check reads them, without files on disk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parse, VERSION, type AST } from 'svelte/compiler';
import ts from 'typescript';

export interface TypedComponents {
	readonly checker: ts.TypeChecker;
	/** The TypeScript of a component. @throws RangeError when it was not asked for */
	readonly source: (path: string) => ts.SourceFile;
}

const load = createRequire(import.meta.url);
// Required, not imported: the bundler of the tests would look for source maps that the package does not ship.
const { svelte2tsx } = load('svelte2tsx') as typeof import('svelte2tsx');

/** `X.svelte` is seen as `X.svelte.ts`, which is where the resolver looks for it. */
const SHADOW = '.ts';

/**
 * `planted` are components that do not exist on disk, by path. @throws Error when tsconfig.json cannot be read
 */
export function typedComponents(
	paths: readonly string[],
	planted: ReadonlyMap<string, string> = new Map()
): TypedComponents {
	const read = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
	const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, process.cwd());
	const shown: ts.CompilerOptions = { ...options, noEmit: true, allowJs: false, checkJs: false };
	const host = ts.createCompilerHost(shown);
	const made = new Map([...planted].map(([path, text]) => [resolve(path), text]));
	const svelteOf = (file: string) =>
		file.endsWith(`.svelte${SHADOW}`) ? file.slice(0, -SHADOW.length) : null;
	const isComponent = (path: string | null): path is string =>
		path !== null && (made.has(path) || ts.sys.fileExists(path));
	const { fileExists, readFile, getSourceFile } = host;
	host.fileExists = (file) => fileExists(file) || isComponent(svelteOf(file));
	host.readFile = (file) => textOf(file) ?? readFile(file);
	host.getSourceFile = (file, target, onError, fresh) => {
		const text = textOf(file);
		return text === undefined
			? getSourceFile(file, target, onError, fresh)
			: ts.createSourceFile(file, text, target, true, ts.ScriptKind.TS);
	};

	/** Undefined for what is no component: modules such as `live.svelte.ts` are read as they are. */
	function textOf(file: string): string | undefined {
		const path = svelteOf(file);
		if (fileExists(file) || !isComponent(path)) return undefined;
		const text = made.get(path) ?? readFileSync(path, 'utf8');
		const options = { filename: path, isTsFile: true, parse, version: VERSION };
		return svelte2tsx(withoutKeys(text), options).code;
	}

	const shims = load.resolve('svelte2tsx/package.json');
	const ambient = ['svelte-shims-v4.d.ts', 'svelte-jsx-v4.d.ts'].map((name) =>
		shims.replace('package.json', name)
	);
	const files = [...paths, ...planted.keys()].map((path) => `${resolve(path)}${SHADOW}`);
	const rootNames = [
		...files,
		...ambient,
		resolve('.svelte-kit/ambient.d.ts'),
		resolve('src/app.d.ts')
	];
	const program = ts.createProgram({ rootNames, options: shown, host });
	return {
		checker: program.getTypeChecker(),
		source(path) {
			const found = program.getSourceFile(`${resolve(path)}${SHADOW}`);
			if (found === undefined) throw new RangeError(`No component "${path}" was read.`);
			return found;
		}
	};
}

/** Keys of each-blocks tell rows apart and are never printed, so they are blanked; lengths and lines stay. */
function withoutKeys(text: string): string {
	let blanked = text;
	const root = parse(text, { modern: true });
	walk(root.fragment, (node) => {
		if (node.type !== 'EachBlock' || !node.key) return;
		const { start, end } = node.key as unknown as { start: number; end: number };
		const [from, to] = [text.lastIndexOf('(', start), text.indexOf(')', end) + 1];
		const key = text.slice(from, to).replaceAll(/[^\n]/g, ' ');
		blanked = blanked.slice(0, from) + key + blanked.slice(to);
	});
	return blanked;
}

/** Calls `visit` for every node of the markup. */
function walk(node: AST.Fragment, visit: (node: AST.Fragment['nodes'][number]) => void): void {
	for (const child of node.nodes) {
		visit(child);
		const parts = Object.values(child) as unknown[];
		for (const part of parts) if (isFragment(part)) walk(part, visit);
	}
}

function isFragment(part: unknown): part is AST.Fragment {
	return typeof part === 'object' && part !== null && 'type' in part && part.type === 'Fragment';
}
