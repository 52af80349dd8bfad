/** Simulated time: runs from a start at its own speed, but never overtakes the real present. */
export interface SimulatedClock {
	/** Epoch milliseconds. */
	now(): number;
}

/** A door rejects clocks from the future, so a fast city that has caught up goes on in real time. */
export function simulatedClock(
	{ fromMs, speed }: { fromMs: number; speed: number },
	realNow: () => number
): SimulatedClock {
	const startedAt = realNow();
	return {
		now() {
			const real = realNow();
			const simulated = Math.floor(fromMs + (real - startedAt) * speed);
			return simulated <= real ? simulated : Math.max(fromMs, real);
		}
	};
}
