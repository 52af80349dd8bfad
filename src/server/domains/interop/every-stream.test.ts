/** A stream without its view into the facts would never be live in the ledger; so none may lack it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());

const sent = streams.filter(({ isInternal }) => !isInternal);

it.each(sent)('what $name delivers reaches the facts of feeds', async ({ name, table }) => {
	const views = await engine.rows<{ text: string }>(
		"SELECT as_select AS text FROM system.tables WHERE database = 'ioc' AND engine = 'MaterializedView'"
	);
	const own = views.filter(
		({ text }) =>
			text.includes(`'${name}' AS stream`) && new RegExp(`FROM ioc\\.${table}\\b`).test(text)
	);
	expect(own).toHaveLength(1);
});
