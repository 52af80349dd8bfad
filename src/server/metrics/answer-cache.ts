/** Answers that many readers share: one question at a time for each key, kept for as long as it says. */

export interface AnswerCache<Answer> {
	/** The kept answer, the one under way, or a new one. A failure is not kept. */
	get(key: string, ask: () => Promise<Answer>, keepMs: number): Promise<Answer>;
}

interface Kept<Answer> {
	readonly answer: Promise<Answer>;
	readonly untilMs: number;
}

/** `now` in epoch milliseconds. Beyond `most` keys the oldest are forgotten. */
export function createAnswerCache<Answer>(now: () => number, most = 500): AnswerCache<Answer> {
	const kept = new Map<string, Kept<Answer>>();
	return {
		get(key, ask, keepMs) {
			const known = kept.get(key);
			if (known !== undefined && known.untilMs > now()) return known.answer;
			kept.delete(key);
			const answer = ask();
			kept.set(key, { answer, untilMs: now() + keepMs });
			answer.catch(() => {
				if (kept.get(key)?.answer === answer) kept.delete(key);
			});
			for (const oldest of kept.keys()) {
				if (kept.size <= most) break;
				kept.delete(oldest);
			}
			return answer;
		}
	};
}
