/** Waiting in tests for something that happens elsewhere. */

export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves when the condition holds. @throws Error naming what was waited for, after `limitMs`. */
export async function until(
	what: string,
	condition: () => boolean,
	limitMs = 10_000
): Promise<void> {
	const deadline = performance.now() + limitMs;
	while (!condition()) {
		if (performance.now() > deadline) throw new Error(`Waited in vain for: ${what}.`);
		await pause(5);
	}
}
