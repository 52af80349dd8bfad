/** Lets only so many run at once, so that readers of Explain never take the engine from the boards. */
export function createTurns(
	atOnce: number
): <Result>(run: () => Promise<Result>) => Promise<Result> {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (run) => {
		if (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
		else running += 1;
		try {
			return await run();
		} finally {
			const next = waiting.shift();
			if (next === undefined) running -= 1;
			else next();
		}
	};
}
