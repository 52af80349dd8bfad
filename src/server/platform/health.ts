/** What the platform can say about itself: each engine registers one check, probes and screens read the report. */
import { performance } from 'node:perf_hooks';

export interface HealthAnswer {
	readonly isOk: boolean;
	/** One sentence or figure for the operator; never a secret. */
	readonly detail?: string;
}

export interface HealthCheck {
	readonly name: string;
	/** The platform takes no traffic while a required part fails; the rest only degrades it. */
	readonly isRequired: boolean;
	/** A throw counts as a failure. */
	readonly check: () => HealthAnswer | Promise<HealthAnswer>;
}

export interface HealthLine extends HealthAnswer {
	readonly name: string;
	readonly isRequired: boolean;
	readonly durationMs: number;
}

export interface HealthReport {
	readonly status: 'ready' | 'degraded' | 'down';
	/** UTC ISO. */
	readonly at: string;
	readonly checks: readonly HealthLine[];
}

export interface Health {
	/** Adds a check; the same name replaces the earlier one. */
	add(check: HealthCheck): void;
	report(): Promise<HealthReport>;
}

const CHECK_TIMEOUT_MS = 2_000;

/** A check that takes longer than `timeoutMs` counts as failed. */
export function createHealth({ timeoutMs = CHECK_TIMEOUT_MS } = {}): Health {
	const checks = new Map<string, HealthCheck>();
	return {
		add: (check) => void checks.set(check.name, check),
		report: async () => {
			const lines = await Promise.all([...checks.values()].map((check) => run(check, timeoutMs)));
			return { status: statusOf(lines), at: new Date().toISOString(), checks: lines };
		}
	};
}

function statusOf(lines: readonly HealthLine[]): HealthReport['status'] {
	const failed = lines.filter((line) => !line.isOk);
	if (failed.some((line) => line.isRequired)) return 'down';
	return failed.length > 0 ? 'degraded' : 'ready';
}

async function run(check: HealthCheck, timeoutMs: number): Promise<HealthLine> {
	const startMs = performance.now();
	const answer = await answerOf(check, timeoutMs);
	const durationMs = Math.round(performance.now() - startMs);
	return { name: check.name, isRequired: check.isRequired, durationMs, ...answer };
}

async function answerOf(check: HealthCheck, timeoutMs: number): Promise<HealthAnswer> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<HealthAnswer>((resolve) => {
		const detail = `No answer within ${String(timeoutMs)} ms.`;
		timer = setTimeout(() => {
			resolve({ isOk: false, detail });
		}, timeoutMs);
	});
	try {
		return await Promise.race([Promise.resolve(check.check()), late]);
	} catch (error) {
		return { isOk: false, detail: error instanceof Error ? error.message : String(error) };
	} finally {
		clearTimeout(timer);
	}
}
