/** Collects many calls into one before the next paint. */

/** Without a display (server, tests) the call runs in the next turn of a 16 ms timer. */
export function oncePerFrame(run: () => void): () => void {
	let isPlanned = false;
	return () => {
		if (isPlanned) return;
		isPlanned = true;
		plan(() => {
			isPlanned = false;
			run();
		});
	};
}

function plan(run: () => void): void {
	if (typeof requestAnimationFrame === 'function') requestAnimationFrame(run);
	else setTimeout(run, 16);
}
